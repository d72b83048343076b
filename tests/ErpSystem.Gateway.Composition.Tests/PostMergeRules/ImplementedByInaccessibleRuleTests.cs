namespace ErpSystem.Gateway.Composition.Tests.PostMergeRules;

public sealed class ImplementedByInaccessibleRuleTests
{
    [Fact]
    public void A_hidden_interface_field_may_be_hidden_below() =>
        Composed.WithoutComplaint(
            """
            type Query {
              node: Node
            }

            interface Node {
              id: ID
              secret: Int @inaccessible
            }

            type Thing implements Node {
              id: ID
              secret: Int @inaccessible
            }
            """);

    [Fact]
    public void A_visible_one_may_not() =>
        Composed.With(
            """
            error IMPLEMENTED_BY_INACCESSIBLE Thing.secret (A:12:3): The field 'Thing.secret' is @inaccessible, but the interface 'Node' shows 'secret'.
              hint: Show the field, or hide 'Node.secret'.
            """,
            """
            type Query {
              node: Node
            }

            interface Node {
              id: ID
              secret: Int
            }

            type Thing implements Node {
              id: ID
              secret: Int @inaccessible
            }
            """);
}
