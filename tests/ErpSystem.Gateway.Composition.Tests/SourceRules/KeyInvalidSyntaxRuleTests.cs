namespace ErpSystem.Gateway.Composition.Tests.SourceRules;

public sealed class KeyInvalidSyntaxRuleTests
{
    [Fact]
    public void A_selection_is_valid() =>
        Composed.WithoutComplaint(
            """
            type Product @key(fields: "sku item { id }") {
              sku: String!
              item: Item!
            }

            type Item {
              id: ID!
            }

            type Query {
              product: Product
            }
            """);

    [Fact]
    public void A_missing_brace_is_refused() =>
        Composed.With(
            """
            error KEY_INVALID_SYNTAX Product (A:1:14): The key "featuredItem { id" of 'Product' cannot be read at 1:18: Expected Name, found EOF; for more information see http://spec.graphql.org/October2021/#Field
              hint: A key is a selection of fields such as 'id' or 'tenant { id } number'.
            """,
            """
            type Product @key(fields: "featuredItem { id") {
              featuredItem: Node!
              sku: String!
            }

            type Node {
              id: ID!
            }

            type Query {
              product: Product
            }
            """);
}
