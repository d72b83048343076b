namespace ErpSystem.Gateway.Composition.Tests.SourceRules;

public sealed class ExternalOnInterfaceRuleTests
{
    [Fact]
    public void An_interface_without_external_fields_is_valid() =>
        Composed.WithoutComplaint(
            """
            interface Node {
              id: ID!
            }

            type User implements Node {
              id: ID!
              name: String
            }

            type Query {
              user: User
            }
            """);

    [Fact]
    public void An_external_interface_field_is_refused() =>
        Composed.With(
            """
            error EXTERNAL_ON_INTERFACE Node.id (A:2:3): The interface field 'Node.id' cannot be @external.
              hint: Put the directive on the fields of the implementing types.
            """,
            """
            interface Node {
              id: ID! @external
            }

            type User implements Node {
              id: ID!
            }

            type Query {
              node: Node @provides(fields: "id")
            }
            """);
}
