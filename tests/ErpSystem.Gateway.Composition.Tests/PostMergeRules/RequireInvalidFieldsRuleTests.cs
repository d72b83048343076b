namespace ErpSystem.Gateway.Composition.Tests.PostMergeRules;

public sealed class RequireInvalidFieldsRuleTests
{
    [Fact]
    public void Fields_of_other_sources_are_valid() =>
        Composed.WithoutComplaint(
            """
            type Query {
              product(id: ID!): Product @lookup
            }

            type Product {
              id: ID!
              weight: Int
              dimension: Dimension
            }

            type Dimension @shareable {
              size: Int!
            }
            """,
            """
            type Query {
              productB(id: ID!): Product @lookup
            }

            type Product {
              id: ID!
              own: Int
              delivery(zip: String, weight: Int! @require(field: "weight"), size: Int! @require(field: "dimension.size")): Int
            }
            """);

    [Fact]
    public void Unknown_fields_fields_of_the_source_itself_and_wrong_types_are_refused() =>
        Composed.With(
            """
            error REQUIRE_INVALID_FIELDS Product.delivery(a:) (B:8:12): The map "height" of @require on 'Product.delivery(a:)' is wrong: 'Product.height' does not exist in the composite schema.
              hint: Require fields of 'Product' that other sources resolve.
            error REQUIRE_INVALID_FIELDS Product.delivery(b:) (B:8:47): The map "own" of @require on 'Product.delivery(b:)' is wrong: 'Product.own' is resolved by 'B' alone, which has no need to require it.
              hint: Require fields of 'Product' that other sources resolve.
            error REQUIRE_INVALID_FIELDS Product.delivery(c:) (B:8:78): The map "dimension" of @require on 'Product.delivery(c:)' is wrong: the path ends at an object of the type 'Dimension'; say which of its fields are meant.
              hint: Require fields of 'Product' that other sources resolve.
            error REQUIRE_INVALID_FIELDS Product.delivery(d:) (B:8:115): The map "weight" of @require on 'Product.delivery(d:)' is wrong: a value of the type 'Int' is no 'String'.
              hint: Require fields of 'Product' that other sources resolve.
            """,
            """
            type Query {
              product(id: ID!): Product @lookup
            }

            type Product {
              id: ID!
              weight: Int
              dimension: Dimension
            }

            type Dimension @shareable {
              size: Int!
            }
            """,
            """
            type Query {
              productB(id: ID!): Product @lookup
            }

            type Product {
              id: ID!
              own: Int
              delivery(a: Int! @require(field: "height"), b: Int @require(field: "own"), c: Int @require(field: "dimension"), d: String @require(field: "weight")): Int
            }
            """);

    [Fact]
    public void A_field_that_the_source_has_too_is_refused_unless_it_is_external_or_taken_over() =>
        Composed.With(
            """
            error REQUIRE_INVALID_FIELDS Parcel.fee(id:) (A:11:5): The map "id" of @require on 'Parcel.fee(id:)' is wrong: 'Parcel.id' is resolved by 'A' itself, which has no need to require it.
              hint: Require fields of 'Parcel' that other sources resolve.
            error REQUIRE_INVALID_FIELDS Parcel.fee(size:) (A:12:5): The map "size" of @require on 'Parcel.fee(size:)' is wrong: 'Parcel.size' is resolved by 'A' itself, which has no need to require it.
              hint: Require fields of 'Parcel' that other sources resolve.
            """,
            """
            type Query {
              parcel(id: ID!): Parcel @lookup @shareable
            }

            type Parcel @key(fields: "id") {
              id: ID!
              size: Int @shareable
              weight: Int @external
              height: Int
              fee(
                id: ID! @require(field: "id")
                size: Int @require(field: "size")
                weight: Int @require(field: "weight")
                height: Int @require(field: "height")
              ): Int
              parts: [Parcel] @provides(fields: "weight")
            }
            """,
            """
            type Query {
              parcel(id: ID!): Parcel @lookup @shareable
            }

            type Parcel @key(fields: "id") {
              id: ID!
              size: Int @shareable
              weight: Int
              height: Int @override(from: "A")
            }
            """);
}
