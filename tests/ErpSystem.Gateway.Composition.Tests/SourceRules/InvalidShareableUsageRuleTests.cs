namespace ErpSystem.Gateway.Composition.Tests.SourceRules;

public sealed class InvalidShareableUsageRuleTests
{
    [Fact]
    public void On_an_object_it_is_valid() =>
        Composed.WithoutComplaint(
            """
            type Query {
              order: Order
            }

            type Order {
              id: ID! @shareable
              bidAmount: Int
            }
            """);

    [Fact]
    public void On_an_interface_and_on_a_subscription_it_is_refused() =>
        Composed.With(
            """
            error INVALID_SHAREABLE_USAGE InventoryItem.sku (A:2:3): The interface field 'InventoryItem.sku' cannot be @shareable.
              hint: Put @shareable on the fields of the implementing types.
            error INVALID_SHAREABLE_USAGE Subscription.newOrderPlaced (A:12:3): The subscription field 'Subscription.newOrderPlaced' cannot be @shareable: events come from one source.
              hint: Remove @shareable and give the field another name in one source.
            """,
            """
            interface InventoryItem {
              sku: ID! @shareable
              name: String
            }

            type Item implements InventoryItem {
              sku: ID!
              name: String
            }

            type Subscription {
              newOrderPlaced: Item @shareable
            }

            type Query {
              item: Item
            }
            """);
}
