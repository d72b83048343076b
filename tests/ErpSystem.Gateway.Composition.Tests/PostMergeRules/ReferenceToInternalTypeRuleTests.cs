namespace ErpSystem.Gateway.Composition.Tests.PostMergeRules;

public sealed class ReferenceToInternalTypeRuleTests
{
    [Fact]
    public void An_internal_field_may_have_an_internal_type() =>
        Composed.WithoutComplaint(
            """
            type Query {
              a: Int
              product: Product @internal
            }

            type Product @internal {
              id: ID
            }
            """);

    [Fact]
    public void A_composed_field_may_not() =>
        Composed.With(
            """
            error REFERENCE_TO_INTERNAL_TYPE Query.product (A:2:3): 'Query.product' has the type 'Product', which is @internal and so no part of the composite schema.
              hint: Mark 'Query.product' @internal too, or remove @internal from 'Product'.
            """,
            """
            type Query {
              product: Product
            }

            type Product @internal {
              id: ID
            }
            """);
}
