namespace ErpSystem.Gateway.Composition.Tests.SourceRules;

public sealed class DisallowedInaccessibleElementsRuleTests
{
    [Fact]
    public void Built_in_types_that_stay_visible_are_valid() =>
        Composed.WithoutComplaint(
            """
            type Query {
              price: Float
              name: String
            }
            """);

    [Fact]
    public void A_built_in_scalar_cannot_be_hidden() =>
        Composed.With(
            """
            error DISALLOWED_INACCESSIBLE String (A:1:1): The built-in type 'String' cannot be @inaccessible.
              hint: Remove @inaccessible.
            """,
            """
            scalar String @inaccessible

            type Query {
              price: Float
              name: String
            }
            """);

    [Fact]
    public void An_introspection_type_cannot_be_hidden() =>
        Composed.With(
            """
            error DISALLOWED_INACCESSIBLE __Type (A:5:1): The built-in type '__Type' cannot be @inaccessible.
              hint: Remove @inaccessible.
            error DISALLOWED_INACCESSIBLE __Type.name (A:7:3): The introspection field '__Type.name' cannot be @inaccessible.
              hint: Remove @inaccessible.
            error DISALLOWED_INACCESSIBLE __Type.fields(includeDeprecated:) (A:8:10): The introspection argument '__Type.fields(includeDeprecated:)' cannot be @inaccessible.
              hint: Remove @inaccessible.
            """,
            """
            type Query {
              a: Int
            }

            type __Type @inaccessible {
              kind: __TypeKind!
              name: String @inaccessible
              fields(includeDeprecated: Boolean = false @inaccessible): [__Field!]
            }
            """);

    [Fact]
    public void An_argument_of_a_built_in_directive_cannot_be_hidden() =>
        Composed.With(
            """
            error DISALLOWED_INACCESSIBLE @skip(if:) (A:5:17): The argument '@skip(if:)' of a built-in directive cannot be @inaccessible.
              hint: Remove @inaccessible.
            """,
            """
            type Query {
              a: Int
            }

            directive @skip(if: Boolean! @inaccessible) on FIELD
            """);
}
