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
}
