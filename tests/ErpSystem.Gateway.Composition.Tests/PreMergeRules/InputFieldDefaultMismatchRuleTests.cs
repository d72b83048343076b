namespace ErpSystem.Gateway.Composition.Tests.PreMergeRules;

public sealed class InputFieldDefaultMismatchRuleTests
{
    [Fact]
    public void Equal_defaults_are_valid() =>
        Composed.WithoutComplaint(
            """
            type Query {
              a(filter: BookFilter): Int
            }

            input BookFilter {
              genre: Genre = FANTASY
            }

            enum Genre {
              FANTASY
            }
            """,
            """
            type Query {
              b(filter: BookFilter): Int
            }

            input BookFilter {
              genre: Genre = FANTASY
            }

            enum Genre {
              FANTASY
            }
            """);

    [Fact]
    public void A_default_may_be_missing() =>
        Composed.WithoutComplaint(
            """
            type Query {
              a(filter: BookFilter): Int
            }

            input BookFilter {
              minPageCount: Int = 10
            }
            """,
            """
            type Query {
              b(filter: BookFilter): Int
            }

            input BookFilter {
              minPageCount: Int
            }
            """);

    [Fact]
    public void Differing_defaults_are_refused() =>
        Composed.With(
            """
            error INPUT_FIELD_DEFAULT_MISMATCH BookFilter.minPageCount (B:6:3): The input field 'BookFilter.minPageCount' has the default 20 in 'B', but 10 in 'A'.
              hint: Give the field one default, or leave it out in one of the sources.
            """,
            """
            type Query {
              a(filter: BookFilter): Int
            }

            input BookFilter {
              minPageCount: Int = 10
            }
            """,
            """
            type Query {
              b(filter: BookFilter): Int
            }

            input BookFilter {
              minPageCount: Int = 20
            }
            """);
}
