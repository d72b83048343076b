namespace ErpSystem.Gateway.Composition.Tests.SourceRules;

public sealed class KeyInvalidFieldsRuleTests
{
    [Fact]
    public void Fields_that_exist_are_valid() =>
        Composed.WithoutComplaint(
            """
            type Product @key(fields: "sku featuredItem { id }") {
              sku: String!
              featuredItem: Node!
            }

            type Node {
              id: ID!
            }

            type Query {
              product: Product
            }
            """);

    [Fact]
    public void A_field_that_does_not_exist_is_refused() =>
        Composed.With(
            """
            error KEY_INVALID_FIELDS Product (A:1:14): The key "id" of 'Product' selects 'Product.id', which does not exist.
              hint: Name fields that the type declares in this source.
            """,
            """
            type Product @key(fields: "id") {
              sku: String!
            }

            type Query {
              product: Product
            }
            """);

    [Fact]
    public void A_nested_field_that_does_not_exist_and_an_object_without_fields_are_refused() =>
        Composed.With(
            """
            error KEY_INVALID_FIELDS Product (A:1:14): The key "item { number }" of 'Product' selects 'Item.number', which does not exist.
              hint: Name fields that the type declares in this source.
            error KEY_INVALID_FIELDS Product (A:1:46): The key "item" of 'Product' selects 'Product.item' without its fields.
              hint: Select fields of objects, and of objects alone.
            error KEY_INVALID_FIELDS Product (A:1:67): The key "sku { x }" of 'Product' selects 'Product.sku' with fields, but it is a leaf.
              hint: Select fields of objects, and of objects alone.
            """,
            """
            type Product @key(fields: "item { number }") @key(fields: "item") @key(fields: "sku { x }") {
              sku: String!
              item: Item
            }

            type Item {
              id: ID
            }

            type Query {
              product: Product
            }
            """);
}
