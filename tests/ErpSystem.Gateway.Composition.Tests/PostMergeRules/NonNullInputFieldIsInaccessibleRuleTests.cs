namespace ErpSystem.Gateway.Composition.Tests.PostMergeRules;

public sealed class NonNullInputFieldIsInaccessibleRuleTests
{
    [Fact]
    public void A_nullable_field_may_be_hidden() =>
        Composed.WithoutComplaint(
            """
            type Query {
              a(filter: BookFilter): Int
            }

            input BookFilter {
              title: String!
              secret: String @inaccessible
            }
            """);

    [Fact]
    public void A_required_field_may_not() =>
        Composed.With(
            """
            error NON_NULL_INPUT_FIELD_IS_INACCESSIBLE BookFilter.secret (A:7:3): The input field 'BookFilter.secret' is required by 'A', but clients cannot give it.
              hint: Make it nullable or give it a default, or show it in every source.
            """,
            """
            type Query {
              a(filter: BookFilter): Int
            }

            input BookFilter {
              title: String
              secret: String! @inaccessible
            }
            """);
}
