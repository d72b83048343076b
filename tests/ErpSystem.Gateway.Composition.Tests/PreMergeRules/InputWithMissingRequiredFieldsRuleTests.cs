namespace ErpSystem.Gateway.Composition.Tests.PreMergeRules;

public sealed class InputWithMissingRequiredFieldsRuleTests
{
    [Fact]
    public void Optional_fields_may_be_missing() =>
        Composed.WithoutComplaint(
            """
            type Query {
              a(filter: BookFilter): Int
            }

            input BookFilter {
              title: String!
              author: String
            }
            """,
            """
            type Query {
              b(filter: BookFilter): Int
            }

            input BookFilter {
              title: String!
              yearPublished: Int
            }
            """);

    [Fact]
    public void A_required_field_missing_elsewhere_is_refused() =>
        Composed.With(
            """
            error INPUT_WITH_MISSING_REQUIRED_FIELDS BookFilter (B:5:1): The input object 'BookFilter' lacks the field 'title' in 'B', which 'A' requires.
              hint: Add 'title: String!', or make it nullable in 'A'.
            """,
            """
            type Query {
              a(filter: BookFilter): Int
            }

            input BookFilter {
              title: String!
              author: String
            }
            """,
            """
            type Query {
              b(filter: BookFilter): Int
            }

            input BookFilter {
              author: String
              yearPublished: Int
            }
            """);
}
