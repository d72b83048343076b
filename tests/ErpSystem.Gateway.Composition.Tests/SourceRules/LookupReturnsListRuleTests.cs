namespace ErpSystem.Gateway.Composition.Tests.SourceRules;

public sealed class LookupReturnsListRuleTests
{
    [Fact]
    public void One_entity_is_valid() =>
        Composed.WithoutComplaint(
            """
            extend type Query {
              userById(id: ID!): User @lookup
            }

            type User {
              id: ID!
              name: String
            }
            """);

    [Fact]
    public void A_list_is_refused() =>
        Composed.With(
            """
            error LOOKUP_RETURNS_LIST Query.usersByIds (A:2:3): The lookup 'Query.usersByIds' returns a list.
              hint: Return one entity; fetching many at once is the executor's work.
            """,
            """
            extend type Query {
              usersByIds(ids: [ID!]!): [User!] @lookup
            }

            type User {
              id: ID!
              name: String
            }
            """);
}
