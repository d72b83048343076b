namespace ErpSystem.Gateway.Composition.Tests.PreMergeRules;

public sealed class ExternalArgumentTypeMismatchRuleTests
{
    [Fact]
    public void Equal_types_are_valid() =>
        Composed.WithoutComplaint(
            """
            type Query {
              productById(id: ID!): Product @lookup
            }

            type Product {
              id: ID!
              name(language: Language): String
            }

            enum Language {
              EN
            }
            """,
            """
            type Query {
              b: Product
            }

            type Product @key(fields: "id") @key(fields: "name") {
              id: ID!
              name(language: Language): String @external
            }

            enum Language {
              EN
            }
            """);

    [Fact]
    public void Differing_types_are_refused() =>
        Composed.With(
            """
            error EXTERNAL_ARGUMENT_TYPE_MISMATCH Product.name(language:) (B:7:8): The argument 'Product.name(language:)' of an @external field has the type 'String', but the field that it stands for has 'String!'.
              hint: Write 'language: String!'.
            """,
            """
            type Query {
              productById(id: ID!): Product @lookup
            }

            type Product {
              id: ID!
              name(language: String!): String
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
