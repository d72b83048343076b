namespace ErpSystem.Gateway.Composition.Tests.PreMergeRules;

public sealed class ExternalArgumentMissingRuleTests
{
    [Fact]
    public void Equal_arguments_are_valid() =>
        Composed.WithoutComplaint(
            """
            type Query {
              productById(id: ID!): Product @lookup
            }

            type Product {
              id: ID!
              name(language: String): String
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
    public void A_missing_argument_is_refused() =>
        Composed.With(
            """
            error EXTERNAL_ARGUMENT_MISSING Product.name (B:7:3): The @external field 'Product.name' lacks the argument 'language' of the field that it stands for.
              hint: Add the argument 'language: String'.
            """,
            """
            type Query {
              productById(id: ID!): Product @lookup
            }

            type Product {
              id: ID!
              name(language: String): String
            }
            """,
            """
            type Query {
              b: Product
            }

            type Product @key(fields: "id") @key(fields: "name") {
              id: ID!
              name: String @external
            }
            """);
}
