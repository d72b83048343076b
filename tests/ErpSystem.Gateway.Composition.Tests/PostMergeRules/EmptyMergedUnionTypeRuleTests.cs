namespace ErpSystem.Gateway.Composition.Tests.PostMergeRules;

public sealed class EmptyMergedUnionTypeRuleTests
{
    [Fact]
    public void A_member_is_left() =>
        Composed.WithoutComplaint(
            """
            type Query {
              found: Found
            }

            union Found = A | B

            type A {
              id: ID
            }

            type B @inaccessible {
              id: ID
            }
            """);

    [Fact]
    public void No_member_is_left() =>
        Composed.With(
            """
            error EMPTY_MERGED_UNION_TYPE Found (A:5:1): The union 'Found' has no member that clients may see.
              hint: Show a member of it, or mark the type @inaccessible.
            """,
            """
            type Query {
              found: Found
            }

            union Found = A | B

            type A @internal {
              id: ID
            }

            type B @inaccessible {
              id: ID
            }
            """);
}
