namespace ErpSystem.Gateway.Composition.Tests.PostMergeRules;

public sealed class EmptyMergedObjectTypeRuleTests
{
    [Fact]
    public void A_field_is_left() =>
        Composed.WithoutComplaint(
            """
            type Query {
              author: Author
            }

            type Author {
              name: String @inaccessible
              age: Int
            }
            """);

    [Fact]
    public void No_field_is_left() =>
        Composed.With(
            """
            error EMPTY_MERGED_OBJECT_TYPE Author (A:5:1): The object type 'Author' has no field that clients may see.
              hint: Show a field of it, or mark the type @inaccessible.
            """,
            """
            type Query {
              author: Author
            }

            type Author {
              name: String @inaccessible
              age: Int @internal
            }
            """);
}
