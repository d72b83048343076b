namespace ErpSystem.Gateway.Composition.Tests.SourceRules;

public sealed class RequireInvalidUsageRuleTests
{
    [Fact]
    public void On_a_field_of_an_entity_it_is_valid() =>
        Composed.WithoutComplaint(
            """
            type User @key(fields: "id") {
              id: ID!
              name: String
            }

            type Query {
              userById(id: ID!): User @lookup
            }
            """,
            """
            type User @key(fields: "id") {
              id: ID!
              profile(name: String! @require(field: "name")): String
            }

            type Query {
              profileUser(id: ID!): User @lookup @internal
            }
            """);

    [Fact]
    public void On_a_lookup_it_is_refused() =>
        Composed.With(
            """
            error REQUIRE_INVALID_USAGE Query.userById(name:) (A:7:21): The argument 'Query.userById(name:)' of a lookup has @require.
              hint: Use @is, or move the requirement to a field of the entity.
            """,
            """
            type User {
              id: ID!
              name: String
            }

            type Query {
              userById(id: ID!, name: String @require(field: "name")): User @lookup
            }
            """);
}
