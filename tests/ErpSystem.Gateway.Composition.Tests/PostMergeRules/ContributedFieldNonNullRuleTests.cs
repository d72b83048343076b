namespace ErpSystem.Gateway.Composition.Tests.PostMergeRules;

public sealed class ContributedFieldNonNullRuleTests
{
    [Fact]
    public void A_nullable_field_is_valid() =>
        Composed.WithoutComplaint(
            """
            type Query {
              productById(id: ID!): Product @lookup
            }

            type Product {
              id: ID!
              name: String!
            }
            """,
            """
            type Query {
              stub(id: ID!): Product @lookup @internal
            }

            type Product {
              id: ID!
              demand: Int
            }
            """);

    [Fact]
    public void A_non_null_field_is_warned_of() =>
        Composed.With(
            """
            warning CONTRIBUTED_FIELD_NON_NULL Product.demand (B:7:3): 'B' adds the non-null field 'Product.demand' to an entity of 'A'.
              hint: Write 'Int', so that the rest of the entity arrives when 'B' does not answer.
            """,
            """
            type Query {
              productById(id: ID!): Product @lookup
            }

            type Product {
              id: ID!
              name: String!
            }
            """,
            """
            type Query {
              stub(id: ID!): Product @lookup @internal
            }

            type Product {
              id: ID!
              demand: Int!
            }
            """);
}
