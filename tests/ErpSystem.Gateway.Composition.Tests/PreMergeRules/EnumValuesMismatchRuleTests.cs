namespace ErpSystem.Gateway.Composition.Tests.PreMergeRules;

public sealed class EnumValuesMismatchRuleTests
{
    [Fact]
    public void Equal_values_are_valid() =>
        Composed.WithoutComplaint(
            """
            type Query {
              a: Int
            }

            enum Genre {
              FANTASY
            }
            """,
            """
            type Query {
              b: Int
            }

            enum Genre {
              FANTASY
            }
            """);

    [Fact]
    public void Differing_values_are_refused() =>
        Composed.With(
            """
            error ENUM_VALUES_MISMATCH Genre (A:5:1): The enum 'Genre' lacks the value 'SCIENCE_FICTION' in 'A', which other sources have.
              hint: Add 'SCIENCE_FICTION', or mark it @inaccessible where it is defined.
            error ENUM_VALUES_MISMATCH Genre (B:5:1): The enum 'Genre' lacks the value 'FANTASY' in 'B', which other sources have.
              hint: Add 'FANTASY', or mark it @inaccessible where it is defined.
            """,
            """
            type Query {
              a: Int
            }

            enum Genre {
              FANTASY
            }
            """,
            """
            type Query {
              b: Int
            }

            enum Genre {
              SCIENCE_FICTION
            }
            """);

    [Fact]
    public void A_value_that_is_hidden_may_be_missing_elsewhere() =>
        Composed.WithoutComplaint(
            """
            type Query {
              a: Int
            }

            enum Genre {
              FANTASY
              SCIENCE_FICTION @inaccessible
            }
            """,
            """
            type Query {
              b: Int
            }

            enum Genre {
              FANTASY
            }
            """);
}
