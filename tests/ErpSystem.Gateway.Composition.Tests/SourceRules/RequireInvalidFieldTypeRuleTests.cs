namespace ErpSystem.Gateway.Composition.Tests.SourceRules;

public sealed class RequireInvalidFieldTypeRuleTests
{
    [Fact]
    public void A_string_is_valid() =>
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
    public void A_number_is_refused() =>
        Composed.With(
            """
            error REQUIRE_INVALID_FIELD_TYPE User.profile(name:) (A:3:25): The argument 'field' of @require on 'User.profile(name:)' is no string.
              hint: Write the map between quotes.
            """,
            """
            type User @key(fields: "id") {
              id: ID!
              profile(name: String! @require(field: 123)): String
            }

            type Query {
              user: User
            }
            """);
}
