namespace ErpSystem.Gateway.Composition.Tests.PreMergeRules;

public sealed class ExternalMissingOnBaseRuleTests
{
    [Fact]
    public void A_field_that_another_source_resolves_is_valid() =>
        Composed.WithoutComplaint(
            """
            type Query {
              productById(id: ID!): Product @lookup
            }

            type Product {
              id: ID!
              name: String
            }
            """,
            """
            type Query {
              product: Product @provides(fields: "name")
            }

            type Product @key(fields: "id") {
              id: ID!
              name: String @external
            }
            """);

    [Fact]
    public void A_field_that_no_source_resolves_is_refused() =>
        Composed.With(
            """
            error EXTERNAL_MISSING_ON_BASE Product.name (B:7:3): The field 'Product.name' is @external in 'B', but no source resolves it.
              hint: Remove @external here, or define the field in another source.
            """,
            """
            type Query {
              productById(id: ID!): Product @lookup
            }

            type Product {
              id: ID!
            }
            """,
            """
            type Query {
              product: Product @provides(fields: "name")
            }

            type Product @key(fields: "id") {
              id: ID!
              name: String @external
            }
            """);
}
