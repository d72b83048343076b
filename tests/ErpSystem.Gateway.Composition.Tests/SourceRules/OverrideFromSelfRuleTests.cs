namespace ErpSystem.Gateway.Composition.Tests.SourceRules;

public sealed class OverrideFromSelfRuleTests
{
    [Fact]
    public void Another_source_is_valid() =>
        Composed.WithoutComplaint(
            """
            type Bill {
              id: ID! @shareable
              amount: Int
            }

            type Query {
              bill: Bill @shareable
            }
            """,
            """
            type Bill {
              id: ID! @shareable
              amount: Int @override(from: "A")
            }

            type Query {
              bill: Bill @shareable
            }
            """);

    [Fact]
    public void The_source_itself_is_refused() =>
        Composed.With(
            """
            error OVERRIDE_FROM_SELF Bill.amount (A:3:3): The field 'Bill.amount' overrides itself: 'from' names its own source 'A'.
              hint: Name the source that has the field now, or remove @override.
            """,
            """
            type Bill {
              id: ID!
              amount: Int @override(from: "A")
            }

            type Query {
              bill: Bill
            }
            """);
}
