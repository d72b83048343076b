namespace ErpSystem.Gateway.Composition.Tests.PreMergeRules;

public sealed class OverrideSourceHasOverrideRuleTests
{
    [Fact]
    public void One_override_is_valid() =>
        Composed.WithoutComplaint(
            """
            type Query {
              billA(id: ID!): Bill @lookup
            }

            type Bill {
              id: ID!
              amount: Int
            }
            """,
            """
            type Query {
              billB(id: ID!): Bill @lookup
            }

            type Bill {
              id: ID!
              amount: Int @override(from: "A")
            }
            """);

    [Fact]
    public void A_circle_is_refused() =>
        Composed.With(
            """
            error OVERRIDE_SOURCE_HAS_OVERRIDE Bill.amount (B:7:3): The field 'Bill.amount' has @override in 'B', but also in 'A'.
              hint: Keep one @override, in the source that is to own the field.
            """,
            """
            type Query {
              billA(id: ID!): Bill @lookup
            }

            type Bill {
              id: ID!
              amount: Int @override(from: "B")
            }
            """,
            """
            type Query {
              billB(id: ID!): Bill @lookup
            }

            type Bill {
              id: ID!
              amount: Int @override(from: "A")
            }
            """);

    [Fact]
    public void A_chain_is_refused() =>
        Composed.With(
            """
            error OVERRIDE_SOURCE_HAS_OVERRIDE Bill.amount (B:7:3): The field 'Bill.amount' has @override in 'B', but also in 'A'.
              hint: Keep one @override, in the source that is to own the field.
            error OVERRIDE_SOURCE_HAS_OVERRIDE Bill.amount (C:7:3): The field 'Bill.amount' has @override in 'C', but also in 'A'.
              hint: Keep one @override, in the source that is to own the field.
            """,
            """
            type Query {
              billA(id: ID!): Bill @lookup
            }

            type Bill {
              id: ID!
              amount: Int @override(from: "B")
            }
            """,
            """
            type Query {
              billB(id: ID!): Bill @lookup
            }

            type Bill {
              id: ID!
              amount: Int @override(from: "C")
            }
            """,
            """
            type Query {
              billC(id: ID!): Bill @lookup
            }

            type Bill {
              id: ID!
              amount: Int @override(from: "A")
            }
            """);

    [Fact]
    public void Two_overrides_of_one_source_are_refused() =>
        Composed.With(
            """
            error INVALID_FIELD_SHARING Bill.amount (A:7:3): The field 'Bill.amount' is resolved by 'A' and by 'B', but it is not @shareable in 'A'.
              hint: Mark the field @shareable in every source that gives the same value, @external where it is only known, or @internal where it is no one else's business.
            error INVALID_FIELD_SHARING Bill.amount (B:7:3): The field 'Bill.amount' is resolved by 'B' and by 'A', but it is not @shareable in 'B'.
              hint: Mark the field @shareable in every source that gives the same value, @external where it is only known, or @internal where it is no one else's business.
            error OVERRIDE_SOURCE_HAS_OVERRIDE Bill.amount (B:7:3): The field 'Bill.amount' has @override in 'B', but also in 'A'.
              hint: Keep one @override, in the source that is to own the field.
            """,
            """
            type Query {
              billA(id: ID!): Bill @lookup
            }

            type Bill {
              id: ID!
              amount: Int @override(from: "C")
            }
            """,
            """
            type Query {
              billB(id: ID!): Bill @lookup
            }

            type Bill {
              id: ID!
              amount: Int @override(from: "C")
            }
            """,
            """
            type Query {
              billC(id: ID!): Bill @lookup
            }

            type Bill {
              id: ID!
              amount: Int
            }
            """);
}
