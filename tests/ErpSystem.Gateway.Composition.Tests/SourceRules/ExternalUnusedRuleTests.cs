namespace ErpSystem.Gateway.Composition.Tests.SourceRules;

public sealed class ExternalUnusedRuleTests
{
    [Fact]
    public void An_external_field_that_is_provided_is_valid() =>
        Composed.WithoutComplaint(
            """
            type Product {
              id: ID @shareable
              name: String @external
            }

            type Query {
              productByName(name: String): Product @provides(fields: "name")
            }
            """,
            """
            type Product {
              id: ID @shareable
              name: String
            }

            type Query {
              product(id: ID! @is(field: "id")): Product @lookup @internal
            }
            """);

    [Fact]
    public void An_external_field_of_a_key_is_valid() =>
        Composed.WithoutComplaint(
            """
            type Product @key(fields: "id") {
              id: ID! @external
              price: Int
            }

            type Query {
              productById(id: ID!): Product @lookup
            }
            """,
            """
            type Product @key(fields: "id") {
              id: ID!
            }

            type Query {
              products: [Product]
              productById2(id: ID!): Product @lookup
            }
            """);

    [Fact]
    public void An_external_field_that_nothing_mentions_is_refused() =>
        Composed.With(
            """
            error EXTERNAL_UNUSED Product.title (A:2:3): The field 'Product.title' is @external, but no @provides and no key of the source 'A' mentions it.
              hint: Remove the field, or mention it in a @provides.
            """,
            """
            type Product {
              title: String @external
              author: String
            }

            type Query {
              product: Product
            }
            """);
}
