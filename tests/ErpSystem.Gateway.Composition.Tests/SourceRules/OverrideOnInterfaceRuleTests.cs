namespace ErpSystem.Gateway.Composition.Tests.SourceRules;

public sealed class OverrideOnInterfaceRuleTests
{
    [Fact]
    public void On_an_object_it_is_valid() =>
        Composed.WithoutComplaint(
            """
            type Bill @key(fields: "id") {
              id: ID!
              amount: Int
            }

            type Query {
              billA(id: ID!): Bill @lookup
            }
            """,
            """
            type Bill @key(fields: "id") {
              id: ID!
              amount: Int @override(from: "A")
            }

            type Query {
              billB(id: ID!): Bill @lookup
            }
            """);

    [Fact]
    public void On_an_interface_it_is_refused() =>
        Composed.With(
            """
            error OVERRIDE_ON_INTERFACE Bill.amount (A:3:3): The interface field 'Bill.amount' cannot be @override.
              hint: Put the directive on the fields of the implementing types.
            """,
            """
            interface Bill {
              id: ID!
              amount: Int @override(from: "B")
            }

            type CashBill implements Bill {
              id: ID!
              amount: Int
            }

            type Query {
              bill: Bill
            }
            """);
}
