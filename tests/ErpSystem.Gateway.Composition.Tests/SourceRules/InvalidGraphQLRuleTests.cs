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
            error INVALID_GRAPHQL Query.user (A:2:3): Unknown type "User".
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
            error INVALID_GRAPHQL Query.users(role:) (A:7:9): Query.users(role:) has an invalid default value: Enum "Role" cannot represent non-enum value: "INVALID_VALUE".
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
            error INVALID_GRAPHQL Query.product (A:4:20): Directive "@provides" argument "fields" of type "String!" is required, but it was not provided.
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
            error INVALID_GRAPHQL Query.a (A:3:3): Field "Query.a" can only be defined once.
              hint: Mend the schema; each source must be valid GraphQL by itself.
            error INVALID_GRAPHQL Query.b (A:4:3): The type of Query.b must be Output Type but got: In.
              hint: Mend the schema; each source must be valid GraphQL by itself.
            error INVALID_GRAPHQL Query.b(x:) (A:4:5): The type of Query.b(x:) must be Input Type but got: Out.
              hint: Mend the schema; each source must be valid GraphQL by itself.
            error INVALID_GRAPHQL Out (A:7:1): Unknown type "Missing".
              hint: Mend the schema; each source must be valid GraphQL by itself.
            error INVALID_GRAPHQL Out.name (A:7:1): Interface field Thing.name expected but Out does not provide it.
              hint: Mend the schema; each source must be valid GraphQL by itself.
            error INVALID_GRAPHQL Out.id (A:8:3): Interface field Thing.id expects type ID! but Out.id is type ID.
              hint: Mend the schema; each source must be valid GraphQL by itself.
            error INVALID_GRAPHQL Out.id (A:8:10): Directive "@key" may not be used on FIELD_DEFINITION.
              hint: Mend the schema; each source must be valid GraphQL by itself.
            error INVALID_GRAPHQL In (A:16:1): Cannot reference Input Object "In" within itself through a series of non-null fields: "self".
              hint: Mend the schema; each source must be valid GraphQL by itself.
            error INVALID_GRAPHQL Choice (B:5:1): Unknown type "Nobody".
              hint: Mend the schema; each source must be valid GraphQL by itself.
            error INVALID_GRAPHQL __Secret (B:7:1): Name "__Secret" must not begin with "__", which is reserved by GraphQL introspection.
              hint: Mend the schema; each source must be valid GraphQL by itself.
            error INVALID_GRAPHQL OneOfInput.a (B:12:3): OneOf input field OneOfInput.a must be nullable.
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
