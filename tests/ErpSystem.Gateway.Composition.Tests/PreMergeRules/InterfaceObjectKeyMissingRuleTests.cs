namespace ErpSystem.Gateway.Composition.Tests.PreMergeRules;

public sealed class InterfaceObjectKeyMissingRuleTests
{
    [Fact]
    public void With_a_key_it_is_valid() =>
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
    public void Without_a_key_it_is_refused() =>
        Composed.With(
            """
            error INTERFACE_OBJECT_KEY_MISSING Media (B:3:1): The @interfaceObject 'Media' has no @key in 'B'.
              hint: Add the key that the interface has.
            """,
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

            type Media @interfaceObject {
              score: Int
            }

            type Other @key(fields: "id") {
              id: ID!
            }
            """);
}
