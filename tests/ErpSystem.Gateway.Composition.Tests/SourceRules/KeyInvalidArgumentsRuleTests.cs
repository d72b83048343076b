namespace ErpSystem.Gateway.Composition.Tests.SourceRules;

public sealed class KeyInvalidArgumentsRuleTests
{
    [Fact]
    public void Constant_arguments_are_valid() =>
        Composed.WithoutComplaint(
            """
            type User @key(fields: "id name(style: SHORT)") {
              id: ID!
              name(style: Style!): String
            }

            enum Style {
              SHORT
            }

            type Query {
              user: User
            }
            """);

    [Fact]
    public void Unknown_missing_variable_and_wrong_arguments_are_refused() =>
        Composed.With(
            """
            error KEY_INVALID_ARGUMENTS User (A:1:11): The key "name" of 'User' selects 'User.name' wrongly: the required argument 'style' is missing.
              hint: Give the arguments that the field declares, as constants.
            error KEY_INVALID_ARGUMENTS User (A:1:32): The key "name(style: LONG)" of 'User' selects 'User.name' wrongly: for the argument 'style' LONG is no 'Style'.
              hint: Give the arguments that the field declares, as constants.
            error KEY_INVALID_ARGUMENTS User (A:1:66): The key "name(style: SHORT, size: 1)" of 'User' selects 'User.name' wrongly: it has no argument 'size'.
              hint: Give the arguments that the field declares, as constants.
            error KEY_INVALID_ARGUMENTS User (A:1:110): The key "name(style: $style)" of 'User' selects 'User.name' wrongly: for the argument 'style' a variable is given, only constants are allowed.
              hint: Give the arguments that the field declares, as constants.
            """,
            """
            type User @key(fields: "name") @key(fields: "name(style: LONG)") @key(fields: "name(style: SHORT, size: 1)") @key(fields: "name(style: $style)") {
              id: ID!
              name(style: Style!): String
            }

            enum Style {
              SHORT
            }

            type Query {
              user: User
            }
            """);
}
