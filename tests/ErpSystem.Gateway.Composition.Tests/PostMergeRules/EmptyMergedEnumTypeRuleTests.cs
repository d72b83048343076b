namespace ErpSystem.Gateway.Composition.Tests.PostMergeRules;

public sealed class EmptyMergedEnumTypeRuleTests
{
    [Fact]
    public void A_value_is_left() =>
        Composed.WithoutComplaint(
            """
            type Query {
              a: Int
            }

            enum Status {
              ON
              OFF @inaccessible
            }
            """);

    [Fact]
    public void No_value_is_left() =>
        Composed.With(
            """
            error EMPTY_MERGED_ENUM_TYPE Status: The enum 'Status' has no value that clients may see.
              hint: Show a value of it, or mark the type @inaccessible.
            """,
            """
            type Query {
              a: Int
            }

            enum Status {
              ON @inaccessible
            }
            """,
            """
            type Query {
              b: Int
            }

            enum Status {
              OFF @inaccessible
            }
            """);
}
