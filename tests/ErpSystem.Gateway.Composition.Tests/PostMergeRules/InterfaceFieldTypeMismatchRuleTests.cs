namespace ErpSystem.Gateway.Composition.Tests.PostMergeRules;

public sealed class InterfaceFieldTypeMismatchRuleTests
{
    [Fact]
    public void The_same_or_a_narrower_type_is_valid() =>
        Composed.WithoutComplaint(
            """
            type Query {
              item: Item
            }

            interface Item {
              label: String
              parts: [Item]
              owner: Owner
            }

            union Owner = Shop

            type Shop {
              name: String
            }

            type Bolt implements Item {
              label: String!
              parts: [Bolt!]!
              owner: Shop
            }
            """);

    [Fact]
    public void A_type_that_another_source_widens_is_refused() =>
        Composed.With(
            """
            error INTERFACE_FIELD_TYPE_MISMATCH Bolt.label (B:6:3): The field 'Bolt.label' has the merged type 'String', but the interface field 'Item.label' promises 'String!'.
              hint: Return 'String!' in every source that has the field, or let 'Item.label' promise less.
            error INTERFACE_FIELD_TYPE_MISMATCH Bolt.sizes (B:7:3): The field 'Bolt.sizes' has the merged type '[Int]', but the interface field 'Item.sizes' promises '[Int!]'.
              hint: Return '[Int!]' in every source that has the field, or let 'Item.sizes' promise less.
            """,
            """
            type Query {
              items: [Item]
            }

            interface Item {
              label: String!
              sizes: [Int!]
            }

            type Bolt implements Item @shareable {
              label: String!
              sizes: [Int!]
            }
            """,
            """
            type Query {
              bolt: Bolt
            }

            type Bolt @shareable {
              label: String
              sizes: [Int]
            }
            """);
}
