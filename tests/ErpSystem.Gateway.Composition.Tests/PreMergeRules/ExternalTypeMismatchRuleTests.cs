namespace ErpSystem.Gateway.Composition.Tests.PreMergeRules;

public sealed class ExternalTypeMismatchRuleTests
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
    public void Differing_types_are_refused() =>
        Composed.With(
            """
            error EXTERNAL_TYPE_MISMATCH Product.name (B:7:3): The @external field 'Product.name' has the type 'String!', but 'String' in 'A'.
              hint: Write 'String'.
            """,
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
              name: String! @external
            }
            """);
}
