namespace ErpSystem.Gateway.Composition.Tests.SourceRules;

public sealed class InvalidGraphQLRuleTests
{
    [Fact]
    public void A_schema_that_GraphQL_accepts_is_valid() =>
        Composed.WithoutComplaint(
            """
            type Query {
              user(role: Role = ADMIN): User
            }

            type User implements Node {
              id: ID!
            }

            interface Node {
              id: ID!
            }

            enum Role {
              ADMIN
            }
            """);

    [Fact]
    public void Text_that_does_not_parse_is_refused() =>
        Composed.With(
            """
            error INVALID_GRAPHQL (A:3:1): Expected Name, found }; for more information see http://spec.graphql.org/October2021/#NamedType
              hint: Mend the syntax of the schema.
            """,
            """
            type Query {
              user: 
            }
            """);

    [Fact]
    public void A_type_that_does_not_exist_is_refused() =>
        Composed.With(
            """
            error INVALID_GRAPHQL Query.user (A:2:3): 'Query.user' has the type 'User', which does not exist.
              hint: Mend the schema; each source must be valid GraphQL by itself.
            """,
            """
            type Query {
              user: User
            }
            """);

    [Fact]
    public void A_default_that_is_no_value_of_its_type_is_refused() =>
        Composed.With(
            """
            error INVALID_GRAPHQL Query.users(role:) (A:7:9): The default of 'Query.users(role:)' is wrong: "INVALID_VALUE" is no 'Role'.
              hint: Mend the schema; each source must be valid GraphQL by itself.
            """,
            """
            enum Role {
              ADMIN
              USER
            }

            type Query {
              users(role: Role = "INVALID_VALUE"): [String]
            }
            """);

    [Fact]
    public void A_directive_without_its_required_argument_is_refused() =>
        Composed.With(
            """
            error INVALID_GRAPHQL Query.product (A:4:20): @provides on 'Query.product' lacks its argument 'fields'.
              hint: Mend the schema; each source must be valid GraphQL by itself.
            """,
            """
            directive @provides(fields: String!) on FIELD_DEFINITION

            type Query {
              product: Product @provides
            }

            type Product {
              price: Float
            }
            """);

    [Fact]
    public void Every_fault_of_every_source_is_reported_at_once() =>
        Composed.With(
            """
            error INVALID_GRAPHQL Query.a (A:3:3): The field 'Query.a' is defined twice.
              hint: Mend the schema; each source must be valid GraphQL by itself.
            error INVALID_GRAPHQL Query.b (A:4:3): 'Query.b' has the input type 'In'; a field returns an output type.
              hint: Mend the schema; each source must be valid GraphQL by itself.
            error INVALID_GRAPHQL Query.b(x:) (A:4:5): 'Query.b(x:)' has the output type 'Out'; an input needs a scalar, enum or input object.
              hint: Mend the schema; each source must be valid GraphQL by itself.
            error INVALID_GRAPHQL Out (A:7:1): 'Out' implements 'Missing', which is no interface of the schema.
              hint: Mend the schema; each source must be valid GraphQL by itself.
            error INVALID_GRAPHQL Out (A:7:1): 'Out' lacks the field 'name' of the interface 'Thing'.
              hint: Mend the schema; each source must be valid GraphQL by itself.
            error INVALID_GRAPHQL Out.id (A:8:3): 'Out.id' has the type 'ID', the interface 'Thing' promises 'ID!'.
              hint: Mend the schema; each source must be valid GraphQL by itself.
            error INVALID_GRAPHQL Out.id (A:8:10): @key must not stand on 'Out.id'.
              hint: Mend the schema; each source must be valid GraphQL by itself.
            error INVALID_GRAPHQL In (A:16:1): The input object 'In' contains itself through non-null fields, so no value of it can be written.
              hint: Mend the schema; each source must be valid GraphQL by itself.
            error INVALID_GRAPHQL Choice (B:5:1): The member 'Nobody' of the union 'Choice' is no object type of the schema.
              hint: Mend the schema; each source must be valid GraphQL by itself.
            error INVALID_GRAPHQL __Secret (B:7:1): The name '__Secret' must not begin with '__'.
              hint: Mend the schema; each source must be valid GraphQL by itself.
            error INVALID_GRAPHQL OneOfInput.a (B:12:3): 'OneOfInput' is @oneOf, so 'OneOfInput.a' must be nullable and without a default.
              hint: Mend the schema; each source must be valid GraphQL by itself.
            """,
            """
            type Query {
              a: Int
              a: String
              b(x: Out): In
            }

            type Out implements Thing & Missing {
              id: ID @key(fields: "id")
            }

            interface Thing {
              id: ID!
              name: String
            }

            input In {
              self: In!
            }
            """,
            """
            type Query {
              union: Choice
            }

            union Choice = Query | Nobody

            enum __Secret {
              A
            }

            input OneOfInput @oneOf {
              a: Int!
            }
            """);
}
