namespace ErpSystem.Gateway.Composition.Tests.SourceRules;

public sealed class QueryRootTypeInaccessibleRuleTests
{
    [Fact]
    public void A_visible_query_root_is_valid() =>
        Composed.WithoutComplaint(
            """
            extend schema {
              query: Query
            }

            type Query {
              allBooks: [Book]
            }

            type Book {
              id: ID!
              title: String
            }
            """);

    [Fact]
    public void A_hidden_query_root_is_refused() =>
        Composed.With(
            """
            error QUERY_ROOT_TYPE_INACCESSIBLE Query (A:5:1): The query root type 'Query' cannot be @inaccessible.
              hint: Hide single fields of it instead.
            """,
            """
            extend schema {
              query: Query
            }

            type Query @inaccessible {
              allBooks: [Book]
            }

            type Book {
              id: ID!
              title: String
            }
            """);
}
