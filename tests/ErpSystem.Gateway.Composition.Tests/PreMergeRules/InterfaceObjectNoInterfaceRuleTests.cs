namespace ErpSystem.Gateway.Composition.Tests.PreMergeRules;

public sealed class InterfaceObjectNoInterfaceRuleTests
{
    [Fact]
    public void An_interface_in_another_source_is_valid() =>
        Composed.WithoutComplaint(
            """
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@interfaceObject"])

            type Query {
              media: [Media]
            }

            interface Media @key(fields: "id") {
              id: ID!
            }

            type Book implements Media @key(fields: "id") {
              id: ID!
            }
            """,
            """
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@interfaceObject"])

            type Media @key(fields: "id") @interfaceObject {
              id: ID!
              score: Int
            }
            """);

    [Fact]
    public void Without_the_interface_it_is_refused() =>
        Composed.With(
            """
            error INTERFACE_OBJECT_NO_INTERFACE Media (B:3:1): 'Media' is an @interfaceObject in 'B', but no source defines an interface of that name.
              hint: Define the interface in another source, or remove @interfaceObject.
            """,
            """
            type Query {
              a: Int
            }
            """,
            """
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@interfaceObject"])

            type Media @key(fields: "id") @interfaceObject {
              id: ID!
              score: Int
            }
            """);
}
