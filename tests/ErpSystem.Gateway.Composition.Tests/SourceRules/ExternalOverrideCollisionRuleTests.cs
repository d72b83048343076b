namespace ErpSystem.Gateway.Composition.Tests.SourceRules;

public sealed class ExternalOverrideCollisionRuleTests
{
    [Fact]
    public void Override_alone_is_valid() =>
        Composed.WithoutComplaint(
            """
            type Payment @key(fields: "id") {
              id: ID!
              amount: Int
            }

            type Query {
              paymentById(id: ID!): Payment @lookup @shareable
            }
            """,
            """
            type Payment @key(fields: "id") {
              id: ID!
              amount: Int @override(from: "A")
            }

            type Query {
              paymentById(id: ID!): Payment @lookup @shareable
            }
            """);

    [Fact]
    public void External_and_override_on_one_field_are_refused() =>
        Composed.With(
            """
            error EXTERNAL_OVERRIDE_COLLISION Payment.amount (B:3:3): The field 'Payment.amount' is both @external and @override.
              hint: Keep one of the two directives.
            """,
            """
            type Payment {
              id: ID! @shareable
              amount: Int
            }

            type Query {
              a: Payment
            }
            """,
            """
            type Payment {
              id: ID! @shareable
              amount: Int @override(from: "A") @external
            }

            type Query {
              payment: Payment @provides(fields: "amount")
            }
            """);
}
