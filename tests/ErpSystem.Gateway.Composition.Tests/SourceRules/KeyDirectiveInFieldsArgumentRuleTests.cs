namespace ErpSystem.Gateway.Composition.Tests.SourceRules;

public sealed class KeyDirectiveInFieldsArgumentRuleTests
{
    [Fact]
    public void A_key_without_directives_is_valid() =>
        Composed.WithoutComplaint(
            """
            type User @key(fields: "id name") {
              id: ID!
              name: String
            }

            type Query {
              user: User
            }
            """);

    [Fact]
    public void A_directive_in_a_key_is_refused() =>
        Composed.With(
            """
            error KEY_DIRECTIVE_IN_FIELDS_ARGUMENT User (A:3:11): The key "id name @lowercase" of 'User' has a directive in it.
              hint: Remove the directive from the selection.
            """,
            """
            directive @lowercase on FIELD_DEFINITION

            type User @key(fields: "id name @lowercase") {
              id: ID!
              name: String
            }

            type Query {
              user: User
            }
            """);

    [Fact]
    public void A_directive_deep_in_a_key_is_refused() =>
        Composed.With(
            """
            error KEY_DIRECTIVE_IN_FIELDS_ARGUMENT User (A:3:11): The key "id name { firstName @lowercase }" of 'User' has a directive in it.
              hint: Remove the directive from the selection.
            """,
            """
            directive @lowercase on FIELD_DEFINITION

            type User @key(fields: "id name { firstName @lowercase }") {
              id: ID!
              name: FullName
            }

            type FullName {
              firstName: String
              lastName: String
            }

            type Query {
              user: User
            }
            """);
}
