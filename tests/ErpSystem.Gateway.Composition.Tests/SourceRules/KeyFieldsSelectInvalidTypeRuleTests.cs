namespace ErpSystem.Gateway.Composition.Tests.SourceRules;

public sealed class KeyFieldsSelectInvalidTypeRuleTests
{
    [Fact]
    public void A_scalar_is_valid() =>
        Composed.WithoutComplaint(
            """
            type Product @key(fields: "sku") {
              sku: String!
              name: String
            }

            type Query {
              product: Product
            }
            """);

    [Fact]
    public void An_interface_is_refused() =>
        Composed.With(
            """
            error KEY_FIELDS_SELECT_INVALID_TYPE Product (A:1:14): The key "featuredItem { id }" of 'Product' selects 'Product.featuredItem', whose type 'Node!' is a list, an interface or a union.
              hint: Choose fields that are scalars, enums or objects.
            """,
            """
            type Product @key(fields: "featuredItem { id }") {
              featuredItem: Node!
              sku: String!
            }

            interface Node {
              id: ID!
            }

            type Thing implements Node {
              id: ID!
            }

            type Query {
              product: Product
            }
            """);

    [Fact]
    public void A_list_is_refused() =>
        Composed.With(
            """
            error KEY_FIELDS_SELECT_INVALID_TYPE Product (A:1:14): The key "tags" of 'Product' selects 'Product.tags', whose type '[String!]!' is a list, an interface or a union.
              hint: Choose fields that are scalars, enums or objects.
            """,
            """
            type Product @key(fields: "tags") {
              tags: [String!]!
              sku: String!
            }

            type Query {
              product: Product
            }
            """);

    [Fact]
    public void A_union_is_refused() =>
        Composed.With(
            """
            error KEY_FIELDS_SELECT_INVALID_TYPE Product (A:1:14): The key "relatedItems" of 'Product' selects 'Product.relatedItems', whose type 'Related!' is a list, an interface or a union.
              hint: Choose fields that are scalars, enums or objects.
            """,
            """
            type Product @key(fields: "relatedItems") {
              relatedItems: Related!
              sku: String!
            }

            union Related = Product | Service

            type Service {
              id: ID!
            }

            type Query {
              product: Product
            }
            """);
}
