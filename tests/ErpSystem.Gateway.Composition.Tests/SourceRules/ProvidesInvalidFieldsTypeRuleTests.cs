namespace ErpSystem.Gateway.Composition.Tests.SourceRules;

public sealed class ProvidesInvalidFieldsTypeRuleTests
{
    [Fact]
    public void A_string_is_valid() =>
        Composed.WithoutComplaint(
            """
            type Query {
              profileById(id: ID!): Profile @lookup
            }

            type Profile {
              id: ID!
              name: String
              email: String
              address: Address
            }

            type Address @shareable {
              street: String
              city: String
            }
            """,
            """
            type Query {
              profile: Profile @provides(fields: "name")
            }

            type Profile @key(fields: "id") {
              id: ID!
              name: String @external
            }
            """);

    [Fact]
    public void A_number_is_refused() =>
        Composed.With(
            """
            error PROVIDES_INVALID_FIELDS_TYPE Product.details (A:3:27): The argument 'fields' of @provides on 'Product.details' is no string.
              hint: Write the selection between quotes.
            """,
            """
            type Product {
              id: ID!
              details: ProductDetails @provides(fields: 123)
            }

            type ProductDetails {
              features: [String]
              specifications: String
            }

            type Query {
              product: Product
            }
            """);
}
