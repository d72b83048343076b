namespace ErpSystem.Gateway.Composition.Tests.SourceRules;

public sealed class RootQueryUsedRuleTests
{
    [Fact]
    public void The_query_root_is_called_Query() =>
        Composed.WithoutComplaint(
            """
            schema {
              query: Query
            }

            type Query {
              product(id: ID!): Int
            }
            """);

    [Fact]
    public void Another_name_is_refused() =>
        Composed.With(
            """
            error ROOT_QUERY_USED RootQuery (A:5:1): The query root type is called 'RootQuery', it must be called 'Query'.
              hint: Rename 'RootQuery' to 'Query'.
            """,
            """
            schema {
              query: RootQuery
            }

            type RootQuery {
              product(id: ID!): Int
            }

            type Query {
              deprecatedField: String
            }
            """);
}
