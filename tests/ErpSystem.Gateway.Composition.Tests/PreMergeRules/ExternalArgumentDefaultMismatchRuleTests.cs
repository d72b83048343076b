namespace ErpSystem.Gateway.Composition.Tests.PreMergeRules;

public sealed class ExternalArgumentDefaultMismatchRuleTests
{
    [Fact]
    public void Equal_defaults_are_valid() =>
        Composed.WithoutComplaint(
            """
            type Query {
              productById(id: ID!): Product @lookup
            }

            type Product {
              id: ID!
              name(language: String = "en"): String
            }
            """,
            """
            type Query {
              b: Product
            }

            type Product @key(fields: "id") @key(fields: "name") {
              id: ID!
              name(language: String = "en"): String @external
            }
            """);

    [Fact]
    public void Differing_defaults_are_refused() =>
        Composed.With(
            """
            error EXTERNAL_ARGUMENT_DEFAULT_MISMATCH Product.name(language:) (B:7:8): The argument 'Product.name(language:)' of an @external field has the default "de", but the field that it stands for has the default "en".
              hint: Give both the same default.
            """,
            """
            type Query {
              productById(id: ID!): Product @lookup
            }

            type Product {
              id: ID!
              name(language: String = "en"): String
            }
            """,
            """
            type Query {
              b: Product
            }

            type Product @key(fields: "id") @key(fields: "name") {
              id: ID!
              name(language: String = "de"): String @external
            }
            """);

    [Fact]
    public void A_missing_default_is_refused() =>
        Composed.With(
            """
            error EXTERNAL_ARGUMENT_DEFAULT_MISMATCH Product.name(language:) (B:7:8): The argument 'Product.name(language:)' of an @external field has no default, but the field that it stands for has the default "en".
              hint: Give both the same default.
            """,
            """
            type Query {
              productById(id: ID!): Product @lookup
            }

            type Product {
              id: ID!
              name(language: String = "en"): String
            }
            """,
            """
            type Query {
              b: Product
            }

            type Product @key(fields: "id") @key(fields: "name") {
              id: ID!
              name(language: String): String @external
            }
            """);

    [Fact]
    public void The_order_of_fields_in_a_default_does_not_matter() =>
        Composed.WithoutComplaint(
            """
            type Query {
              product(id: ID!): Product @lookup
            }

            type Product {
              id: ID!
              label(format: Format = { width: 3, upper: true }): String
            }

            input Format {
              width: Int
              upper: Boolean
            }
            """,
            """
            type Query {
              best: Product
            }

            type Product @key(fields: "id label") {
              id: ID!
              label(format: Format = { upper: true, width: 3 }): String @external
            }

            input Format {
              width: Int
              upper: Boolean
            }
            """);
}
