namespace ErpSystem.Gateway.Composition.Tests.SourceRules;

public sealed class ExternalProvidesCollisionRuleTests
{
    [Fact]
    public void External_alone_is_valid() =>
        Composed.WithoutComplaint(
            """
            type Invoice @key(fields: "id") {
              id: ID!
              description: String
            }

            type Query {
              invoiceById(id: ID!): Invoice @lookup
            }
            """,
            """
            type Invoice @key(fields: "id") {
              id: ID!
              description: String @external
            }

            type Query {
              invoice: Invoice @provides(fields: "description")
            }
            """);

    [Fact]
    public void External_and_provides_on_one_field_are_refused() =>
        Composed.With(
            """
            error EXTERNAL_PROVIDES_COLLISION Invoice.item (B:3:3): The field 'Invoice.item' is both @external and @provides.
              hint: Keep one of the two directives.
            """,
            """
            type Invoice {
              id: ID! @shareable
              item: Item
            }

            type Item @shareable {
              length: Int
            }

            type Query {
              a: Invoice
            }
            """,
            """
            type Invoice {
              id: ID! @shareable
              item: Item @external @provides(fields: "length")
            }

            type Item {
              length: Int @external
            }

            type Query {
              invoice: Invoice @provides(fields: "item { length }")
            }
            """);
}
