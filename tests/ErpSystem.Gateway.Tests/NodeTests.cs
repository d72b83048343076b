using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ErpSystem.Gateway.Composition;
using ErpSystem.Gateway.Composition.Packaging;
using ErpSystem.Gateway.Schema.Types;
using ErpSystem.Testing;

namespace ErpSystem.Gateway.Tests;

/// <summary>Global object identification from composition to response. Sales answers for orders, inventory for products; both exist or not by their id.</summary>
public sealed class NodeTests
{
    private const string Order = "order_01h455vb4pex5vsknk084sn02q";
    private const string Product = "product_01h455vb4pex5vsknk084sn02q";
    private const string MissingProduct = "product_7zzzzzzzzzzzzzzzzzzzzzzzzz";

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task Objects_come_in_the_order_of_their_ids_and_each_bad_id_is_null_with_an_error_at_its_index()
    {
        await using var gateway = await StartAsync();

        var response = await gateway.QueryAsync(
            "query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Order { no } ... on Product { name } } }",
            JsonSerializer.Serialize(new { ids = new[] { Product, Order, MissingProduct, "nonsense", "wizard_01h455vb4pex5vsknk084sn02q", Order } }));

        Assert.Equal(
            $$$"""
            {"data":{"nodes":[
            {"__typename":"Product","id":"{{{Product}}}","name":"Bolt"},
            {"__typename":"Order","id":"{{{Order}}}","no":"SO-1"},
            null,null,null,
            {"__typename":"Order","id":"{{{Order}}}","no":"SO-1"}]},
            "errors":[
            {"message":"The id is not of the form that ids have here.","path":["nodes",3],"extensions":{"code":"NODE_ID_INVALID"}},
            {"message":"The id names a type whose objects are not found by id.","path":["nodes",4],"extensions":{"code":"NODE_TYPE_UNKNOWN"}}]}
            """.ReplaceLineEndings(""),
            Compact(response));
    }

    [Fact]
    public async Task Ids_of_one_type_go_in_one_lookup_and_each_of_them_once()
    {
        await using var gateway = await StartAsync();

        await gateway.QueryAsync($$"""{ a: nodes(ids: ["{{Product}}", "{{MissingProduct}}", "{{Product}}"]) { id } b: node(id: "{{Product}}") { id } }""");

        var request = Assert.Single(gateway.InventorySource.Requests);
        Assert.Equal([Product, MissingProduct], request.Variables.EnumerateObject().Single().Value.EnumerateArray().Select(key => key.GetString()));
        Assert.Empty(gateway.SalesSource.Requests);
    }

    [Theory]
    [InlineData("id")]
    [InlineData("__typename")]
    [InlineData("kind: __typename")]
    [InlineData("... on Product { onHand }")]
    public async Task An_object_that_no_source_knows_is_null_without_an_error_whatever_is_asked_of_it(string selection)
    {
        await using var gateway = await StartAsync();

        Assert.Equal("""{"data":{"node":null}}""", Compact(await gateway.QueryAsync($"{{ node(id: \"{MissingProduct}\") {{ {selection} }} }}")));
        Assert.Single(gateway.InventorySource.Requests);
    }

    [Fact]
    public async Task Where_nothing_is_asked_of_a_type_no_source_is_asked()
    {
        await using var gateway = await StartAsync();

        Assert.Equal("""{"data":{"node":{}}}""", Compact(await gateway.QueryAsync($"{{ node(id: \"{Order}\") {{ ... on Product {{ name }} }} }}")));
        Assert.Equal(
            """{"data":{"node":{}}}""",
            Compact(await gateway.QueryAsync($"query ($no: Boolean!) {{ node(id: \"{MissingProduct}\") {{ id @include(if: $no) }} }}", """{"no":false}""")));
        Assert.Empty(gateway.InventorySource.Requests);
        Assert.Empty(gateway.SalesSource.Requests);
    }

    [Fact]
    public async Task Fields_beside_and_behind_a_node_are_fetched_as_ever()
    {
        await using var gateway = await StartAsync();

        var response = await gateway.QueryAsync($$$"""{ ping node(id: "{{{Order}}}") { ... on Order { no product { name } } } }""");

        Assert.Equal("""{"data":{"ping":"pong","node":{"no":"SO-1","product":{"name":"Bolt"}}}}""", Compact(response));
        Assert.Single(gateway.SalesSource.Requests);
    }

    [Fact]
    public async Task A_bad_id_of_a_field_that_is_left_out_is_nobodys_error()
    {
        await using var gateway = await StartAsync();

        var response = await gateway.QueryAsync(
            $$"""query ($b: Boolean!) { node(id: "nonsense") @include(if: $b) { id } other: node(id: "{{Order}}") { id } }""", """{"b":false}""");

        Assert.Equal($"{{\"data\":{{\"other\":{{\"id\":\"{Order}\"}}}}}}", Compact(response));
    }

    [Fact]
    public async Task A_source_that_is_down_is_an_error_at_each_object_that_it_was_to_find()
    {
        await using var gateway = await StartAsync();
        await gateway.InventorySource.StopAsync();

        var response = await gateway.QueryAsync($$"""{ nodes(ids: ["{{Product}}", "{{Order}}"]) { __typename } }""");

        Assert.Equal(
            """{"data":{"nodes":[null,{"__typename":"Order"}]},"errors":[{"message":"The source 'inventory' is not available.","path":["nodes",0],"extensions":{"code":"SOURCE_UNAVAILABLE"}}]}""",
            Compact(response));
    }

    [Fact]
    public async Task An_error_of_a_source_is_told_at_the_clients_place()
    {
        await using var gateway = await StartAsync();
        gateway.InventorySource.Answer("""{"data":{"__e_1_0":[{"label":null}]},"errors":[{"message":"No name.","path":["__e_1_0",0,"label"],"extensions":{"code":"NAMELESS"}}]}""");

        var response = await gateway.QueryAsync($$"""{ things: nodes(ids: ["{{Product}}"]) { ... on Product { label: name } } }""");

        Assert.Contains("""{"message":"No name.","path":["things",0,"label"],"extensions":{"code":"NAMELESS"}}""", Compact(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Base64_ids_name_their_type_in_both_forms_of_Hot_Chocolate_and_go_to_the_source_as_they_are()
    {
        await using var gateway = await StartAsync();
        string[] ids = [Base64("Order:42"), Base64("Order\nl42"), Base64("Order:4?>").Replace('+', '-').Replace('/', '_').TrimEnd('='), Base64("Order"), Base64("Order:")];

        var response = await gateway.QueryAsync("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", JsonSerializer.Serialize(new { ids }));

        Assert.Equal(ids[..3], JsonDocument.Parse(response).RootElement.GetProperty("data").GetProperty("nodes").EnumerateArray().Take(3).Select(node => node.GetProperty("id").GetString()));
        Assert.Equal(["NODE_ID_INVALID", "NODE_ID_INVALID"], JsonDocument.Parse(response).RootElement.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("extensions").GetProperty("code").GetString()));
    }

    [Theory]
    [InlineData(NodeIdFormat.TypeId)]
    [InlineData(NodeIdFormat.Base64)]
    public async Task The_archive_may_say_which_form_ids_have(NodeIdFormat format)
    {
        await using var gateway = await StartAsync(format);

        var response = await gateway.QueryAsync($$"""{ typeId: node(id: "{{Order}}") { id } base64: node(id: "{{Base64("Order:42")}}") { id } }""");

        var refused = JsonDocument.Parse(response).RootElement.GetProperty("errors").EnumerateArray().Single();
        Assert.Equal("NODE_ID_INVALID", refused.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(format == NodeIdFormat.TypeId ? "base64" : "typeId", refused.GetProperty("path")[0].GetString());
    }

    [Fact]
    public async Task An_archive_of_Fusion_that_marks_the_node_field_in_no_way_is_served_alike()
    {
        var archive = Archive(NodeIdFormat.Any);
        var unmarked = Rewritten(archive, text => text.Replace("@fusion__gateway_field", "", StringComparison.Ordinal).Replace("directive  on FIELD_DEFINITION", "", StringComparison.Ordinal));
        await using var gateway = await Supergateway.StartAsync(options => options.Archive = unmarked);
        Answer(gateway);

        Assert.Equal($"{{\"data\":{{\"node\":{{\"id\":\"{Product}\"}}}}}}", Compact(await gateway.QueryAsync($"{{ node(id: \"{Product}\") {{ id }} }}")));
    }

    private static FusionArchive Rewritten(FusionArchive archive, Func<string, string> change)
    {
        var stream = new MemoryStream();
        archive.Write(stream);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry("gateway/2.0.0/gateway.graphqls")!;
            using var content = entry.Open();
            var text = change(new StreamReader(content).ReadToEnd());
            content.SetLength(0);
            content.Write(Encoding.UTF8.GetBytes(text));
        }

        stream.Position = 0;
        return FusionArchive.Read(stream);
    }

    private static async Task<Supergateway> StartAsync(NodeIdFormat format = NodeIdFormat.Any)
    {
        var gateway = await Supergateway.StartAsync(options => options.Archive = Archive(format));
        Answer(gateway);
        return gateway;
    }

    private static FusionArchive Archive(NodeIdFormat format)
    {
        SourceSchemaText[] sources =
        [
            new("sales", Supergateway.Sales.Replace("order: Order }", "}", StringComparison.Ordinal)),
            new("inventory", Supergateway.Inventory.Replace("Product @lookup @internal", "Product @lookup", StringComparison.Ordinal), Supergateway.InventorySettings),
        ];
        var composed = SchemaComposer.Compose(sources, new CompositionOptions { EnableGlobalObjectIdentification = true, NodeIdFormat = format });
        Assert.True(composed.Succeeded, string.Join('\n', composed.Log));
        return FusionArchive.Create(composed, sources);
    }

    private static void Answer(Supergateway gateway)
    {
        gateway.SalesSource.Answer(request => Objects(request, id => $$$"""{"__typename":"Order","id":{{{id}}},"no":"SO-1","product":{"id":"{{{Product}}}"}}"""));
        gateway.InventorySource.Answer(request => Objects(request, id => id.Contains("7zzz", StringComparison.Ordinal) ? "null" : $$"""{"__typename":"Product","id":{{id}},"name":"Bolt","onHand":3}"""));
    }

    // Each lookup of a document has a variable of its own: its alias and the argument's number.
    private static FakeReply Objects(FakeRequest request, Func<string, string> make)
    {
        var fields = request.Variables.EnumerateObject().Select(variable => $"\"{variable.Name[..^2]}\":" + (variable.Value.ValueKind == JsonValueKind.Array
            ? $"[{string.Join(',', variable.Value.EnumerateArray().Select(key => make(key.GetRawText())))}]"
            : make(variable.Value.GetRawText()))).Append("\"ping\":\"pong\"");
        return new FakeReply($"{{\"data\":{{{string.Join(',', fields)}}}}}");
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static string Compact(string json) => JsonSerializer.Serialize(JsonDocument.Parse(json).RootElement, Relaxed);
}
