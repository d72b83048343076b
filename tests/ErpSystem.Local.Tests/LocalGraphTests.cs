using ErpSystem.Gateway.Composition;
using ErpSystem.Gateway.Composition.Packaging;
using ErpSystem.Testing;

namespace ErpSystem.Local.Tests;

public sealed class LocalGraphTests
{
    private const string Stock = """
        type Query {
          stockByOrder(id: ID!): Order @lookup @internal
          orders: [Order]
        }

        type Order @key(fields: "id") {
          id: ID!
          reserved: Int
          priority(total: Int! @require(field: "total")): Int
        }
        """;

    [Fact]
    public void The_graph_of_this_machine_is_composed_as_the_committed_one() =>
        Assert.Equal(CompositionSettings.Read(File.ReadAllText(Repository.PathOf("schema", "sources", CompositionSettings.FileName))), LocalGraph.Options);

    [Fact]
    public void A_field_that_needs_a_subgraph_which_is_left_out_is_dropped_and_named()
    {
        var dropped = new List<string>();

        var result = LocalGraph.ComposePart([new SourceSchemaText("stock", Stock)], dropped, default);

        Assert.True(result.Succeeded, string.Join('\n', result.Log));
        Assert.Equal(["Order.priority"], dropped);
        Assert.DoesNotContain("priority", result.ClientSchema, StringComparison.Ordinal);
        Assert.Contains("reserved", result.ClientSchema, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_mistake_in_a_schema_is_not_dropped()
    {
        var dropped = new List<string>();

        var result = LocalGraph.ComposePart([new SourceSchemaText("stock", "type Query { a: Missing }")], dropped, default);

        Assert.False(result.Succeeded);
        Assert.Empty(dropped);
    }

    [Fact]
    public void The_address_is_put_into_the_settings_and_all_else_is_left_alone()
    {
        const string settings = """{"name":"sales","transports":{"http":{"url":"{{SALES_URL}}","capabilities":{"x":1}}},"extensions":{"erp":{}}}""";

        Assert.Equal(
            """{"name":"sales","transports":{"http":{"url":"http://127.0.0.1:1/graphql","capabilities":{"x":1}}},"extensions":{"erp":{}}}""",
            LocalGraph.WithUrl(settings, "http://127.0.0.1:1/graphql"));
        Assert.Equal("""{"transports":{"http":{"url":"u"}}}""", LocalGraph.WithUrl("{}", "u"));
    }
}
