namespace ErpSystem.Gateway.Composition.Tests.PostMergeRules;

public sealed class NoQueriesRuleTests
{
    [Fact]
    public void One_visible_query_is_enough() =>
        Composed.WithoutComplaint(
            """
            type Query {
              a: Int @internal
              b: Int @inaccessible
              c: Int
            }
            """);

    [Fact]
    public void Hidden_and_internal_queries_are_none() =>
        Composed.With(
            """
            error NO_QUERIES Query: The composite schema has no query that clients may use.
              hint: Let at least one source have a field of Query that is neither @internal nor @inaccessible.
            """,
            """
            type Query {
              product(id: ID!): Product @internal @lookup
            }

            type Product {
              id: ID!
            }
            """,
            """
            type Query {
              sku: ID! @inaccessible
            }
            """);
}
