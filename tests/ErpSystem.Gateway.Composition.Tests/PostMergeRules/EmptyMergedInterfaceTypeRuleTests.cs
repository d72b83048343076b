namespace ErpSystem.Gateway.Composition.Tests.PostMergeRules;

public sealed class EmptyMergedInterfaceTypeRuleTests
{
    [Fact]
    public void A_field_is_left() =>
        Composed.WithoutComplaint(
            """
            type Query {
              node: Node
            }

            interface Node {
              id: ID
            }

            type Thing implements Node {
              id: ID
            }
            """);

    [Fact]
    public void No_field_is_left() =>
        Composed.With(
            """
            error EMPTY_MERGED_INTERFACE_TYPE Node (A:5:1): The interface 'Node' has no field that clients may see.
              hint: Show a field of it, or mark the type @inaccessible.
            """,
            """
            type Query {
              node: Node
            }

            interface Node {
              id: ID @inaccessible
            }

            type Thing implements Node {
              id: ID
            }
            """);
}
