namespace ErpSystem.Gateway.Composition.Tests.SourceRules;

public sealed class KeyInvalidFieldsTypeRuleTests
{
    [Fact]
    public void A_string_is_valid() =>
        Composed.WithoutComplaint(
            """
            type User @key(fields: "id uuid") {
              id: ID!
              uuid: ID!
              name: String
            }

            type Query {
              users: [User]
            }
            """);

    [Fact]
    public void A_boolean_is_refused() =>
        Composed.With(
            """
            error KEY_INVALID_FIELDS_TYPE User (A:1:11): The argument 'fields' of @key on 'User' is no string.
              hint: Write the selection between quotes.
            """,
            """
            type User @key(fields: true) {
              id: ID
            }

            type Query {
              users: [User]
            }
            """);
}
