namespace ErpSystem.Gateway.Composition.Tests.PostMergeRules;

public sealed class ReferenceToInaccessibleTypeRuleTests
{
    [Fact]
    public void A_hidden_field_may_have_a_hidden_type() =>
        Composed.WithoutComplaint(
            """
            type Query {
              a: Int
              product: Product @inaccessible
            }

            type Product @inaccessible {
              id: ID
            }
            """);

    [Fact]
    public void A_visible_field_argument_or_input_field_may_not() =>
        Composed.With(
            """
            error REFERENCE_TO_INACCESSIBLE_TYPE Query.product (A:2:3): 'Query.product' is visible to clients, but its type 'Product' is @inaccessible.
              hint: Mark 'Query.product' @inaccessible too, or show 'Product'.
            error REFERENCE_TO_INACCESSIBLE_TYPE Query.product(in:) (A:2:19): 'Query.product(in:)' is visible to clients, but its type 'Hidden' is @inaccessible.
              hint: Mark 'Query.product(in:)' @inaccessible too, or show 'Hidden'.
            error REFERENCE_TO_INACCESSIBLE_TYPE By.kind (A:11:3): 'By.kind' is visible to clients, but its type 'Kind' is @inaccessible.
              hint: Mark 'By.kind' @inaccessible too, or show 'Kind'.
            """,
            """
            type Query {
              product(by: By, in: Hidden): Product
            }

            type Product @inaccessible {
              id: ID
            }

            input By {
              id: ID
              kind: Kind
            }

            input Hidden @inaccessible {
              id: ID
            }

            enum Kind @inaccessible {
              A
            }
            """);
}
