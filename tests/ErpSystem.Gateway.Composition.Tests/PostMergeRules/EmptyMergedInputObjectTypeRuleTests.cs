namespace ErpSystem.Gateway.Composition.Tests.PostMergeRules;

public sealed class EmptyMergedInputObjectTypeRuleTests
{
    [Fact]
    public void A_field_is_left() =>
        Composed.WithoutComplaint(
            """
            type Query {
              a(filter: BookFilter): Int
            }

            input BookFilter {
              name: String
              paperback: Boolean
            }
            """,
            """
            type Query {
              b(filter: BookFilter): Int
            }

            input BookFilter {
              name: String
            }
            """);

    [Fact]
    public void The_sources_have_no_field_in_common() =>
        Composed.With(
            """
            error EMPTY_MERGED_INPUT_OBJECT_TYPE BookFilter: The input object 'BookFilter' has no field that clients may see.
              hint: Show a field of it, or mark the type @inaccessible.
            """,
            """
            type Query {
              a(filter: BookFilter): Int
            }

            input BookFilter {
              name: String
            }
            """,
            """
            type Query {
              b(filter: BookFilter): Int
            }

            input BookFilter {
              paperback: Boolean
            }
            """);
}
