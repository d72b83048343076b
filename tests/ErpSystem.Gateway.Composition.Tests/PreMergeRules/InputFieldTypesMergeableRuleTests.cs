namespace ErpSystem.Gateway.Composition.Tests.PreMergeRules;

public sealed class InputFieldTypesMergeableRuleTests
{
    [Fact]
    public void Nullability_may_differ() =>
        Composed.WithoutComplaint(
            """
            type Query {
              a(filter: BookFilter): Int
            }

            input BookFilter {
              tags: [String!]
            }
            """,
            """
            type Query {
              b(filter: BookFilter): Int
            }

            input BookFilter {
              tags: [String]!
            }
            """,
            """
            type Query {
              c(filter: BookFilter): Int
            }

            input BookFilter {
              tags: [String]
            }
            """);

    [Fact]
    public void Differing_names_are_refused() =>
        Composed.With(
            """
            error INPUT_FIELD_TYPES_NOT_MERGEABLE BookFilter.birthdate (B:6:3): The input field 'BookFilter.birthdate' has the type 'DateTime!' in 'B', which cannot be merged with 'String!' in 'A'.
              hint: Give the field one type; only nullability may differ.
            """,
            """
            type Query {
              a(filter: BookFilter): Int
            }

            input BookFilter {
              birthdate: String!
            }
            """,
            """
            type Query {
              b(filter: BookFilter): Int
            }

            input BookFilter {
              birthdate: DateTime!
            }

            scalar DateTime
            """);
}
