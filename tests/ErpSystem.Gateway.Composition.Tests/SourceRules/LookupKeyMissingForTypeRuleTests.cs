namespace ErpSystem.Gateway.Composition.Tests.SourceRules;

public sealed class LookupKeyMissingForTypeRuleTests
{
    [Fact]
    public void Every_type_has_the_key() =>
        Composed.WithoutComplaint(
            """
            type Query {
              party(id: ID!, language: String): Party @lookup
              document(by: DocumentBy! @is(field: "{ invoice: <Invoice>.number } | { order: <Order>.code }")): Document @lookup
            }

            union Party = Customer | Supplier

            type Customer {
              id: ID!
            }

            type Supplier {
              id: ID!
            }

            interface Document {
              total: Int
            }

            type Invoice implements Document {
              number: String!
              total: Int
            }

            type Order implements Document {
              code: Int!
              total: Int
            }

            input DocumentBy @oneOf {
              invoice: String
              order: Int
            }
            """);

    [Fact]
    public void A_type_without_the_key_is_refused_even_when_the_argument_is_optional() =>
        Composed.With(
            """
            error LOOKUP_KEY_MISSING_FOR_TYPE Query.party(region:) (A:2:18): The lookup 'Query.party' returns 'Supplier', but no field of 'Supplier' in 'A' fills the argument 'region'.
              hint: Add the field to 'Supplier', map the argument with @is, or return a narrower type.
            """,
            """
            type Query {
              party(id: ID!, region: Int): Party @lookup
            }

            union Party = Customer | Supplier

            type Customer {
              id: ID!
              region: Int
            }

            type Supplier {
              id: ID!
            }
            """);

    [Fact]
    public void A_type_that_no_alternative_admits_is_warned_of() =>
        Composed.With(
            """
            warning LOOKUP_KEY_MISSING_FOR_TYPE Query.document(by:) (A:2:12): The lookup 'Query.document' returns 'Quote', but no field of 'Quote' in 'A' fills the argument 'by'.
              hint: Add the field to 'Quote', map the argument with @is, or return a narrower type.
            """,
            """
            type Query {
              document(by: DocumentBy! @is(field: "{ invoice: <Invoice>.number } | { order: <Order>.code }")): Document @lookup
            }

            interface Document {
              total: Int
            }

            type Invoice implements Document {
              number: String!
              total: Int
            }

            type Order implements Document {
              code: Int!
              total: Int
            }

            type Quote implements Document {
              code: Int!
              total: Int
            }

            input DocumentBy @oneOf {
              invoice: String
              order: Int
            }
            """);

    [Fact]
    public void A_lookup_whose_argument_is_a_field_of_nothing_here_is_warned_of() =>
        Composed.With(
            """
            warning LOOKUP_KEY_MISSING_FOR_TYPE Query.customer(number:) (A:2:12): The lookup 'Query.customer' returns 'Customer', but no field of 'Customer' in 'A' fills the argument 'number'.
              hint: Add the field to 'Customer', map the argument with @is, or return a narrower type.
            """,
            """
            type Query {
              customer(number: Int!): Customer @lookup
            }

            type Customer {
              id: ID!
            }
            """);
}
