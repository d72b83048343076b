using ErpSystem.Gateway.Composition.Packaging;

namespace ErpSystem.Gateway.Composition.Tests.Nodes;

public sealed class NodeFieldsTests
{
    [Theory]
    [InlineData("type Node { id: ID! }")]
    [InlineData("interface Node { id: ID! name: String } type A implements Node { id: ID! name: String }")]
    [InlineData("interface Node { id: String! } type A implements Node { id: String! }")]
    [InlineData("enum Node { ROOT LEAF }")]
    public void A_type_that_is_called_Node_and_is_something_else_is_an_error(string node) => Fails(
        "error NODE_IDENTIFICATION_CONFLICT Node (a:1:1): The type 'Node' is something else than 'interface Node { id: ID! }', which global object identification adds.\n"
        + "  hint: Rename the type, or compose without global object identification.",
        node + " type Query { tree: Node }");

    [Theory]
    [InlineData("node: Leaf")]
    [InlineData("node(id: Int!): Leaf")]
    [InlineData("node(id: ID!): Leaf!")]
    public void A_field_of_the_name_node_that_is_something_else_is_an_error(string field) => Fails(
        "error NODE_IDENTIFICATION_CONFLICT Query.node (a:1:14): The field 'Query.node' is another one than the field of that name which global object identification adds.\n"
        + "  hint: Rename the field, or compose without global object identification.",
        $"type Query {{ {field} }} type Leaf {{ id: ID! }}");

    [Fact]
    public void Fields_and_types_that_clients_do_not_see_are_in_nobodys_way() =>
        Assert.True(Compose("type Query { node: Leaf @internal leafById(id: ID!): Leaf @lookup } type Leaf { id: ID! } type Node @internal { id: ID! }").Succeeded);

    [Fact]
    public void A_type_that_a_source_puts_under_Node_and_nobody_finds_by_id_is_an_error() => Fails(
        "error UNSATISFIABLE_QUERY_PATH Leaf (a:1:65): The path Query.node<Leaf> cannot be fetched: 'Leaf' implements 'Node', but no source has a lookup that finds it by its id.\n"
        + "  hint: Add a lookup 'leafById(id: ID!): Leaf @lookup' to a source, or compose without global object identification.",
        "type Query { node(id: ID!): Node } interface Node { id: ID! }   type Leaf implements Node { id: ID! }");

    [Fact]
    public void A_field_that_cannot_be_fetched_from_an_id_is_an_error() =>
        Assert.StartsWith(
            "error UNSATISFIABLE_QUERY_PATH Leaf.weight (b:1:72): The path Query.node<Leaf>.weight cannot be fetched",
            string.Join('\n', Compose("type Query { leafById(id: ID!): Leaf @lookup } type Leaf @key(fields: \"id\") { id: ID! }", "type Query { leaves: [Leaf] } type Leaf @key(fields: \"id\") { id: ID!   weight: Int }").Log),
            StringComparison.Ordinal);

    [Fact]
    public void Without_the_setting_fields_of_the_sources_are_merged_as_they_are()
    {
        var result = SchemaComposer.Compose([new SourceSchemaText("a", "type Query { node(id: ID!): Node @lookup } interface Node { id: ID! } type Leaf implements Node { id: ID! }")]);

        Assert.Contains("@fusion__inputField(schema: A)", result.ExecutionSchema, StringComparison.Ordinal);
        Assert.DoesNotContain("fusion__gateway_field", result.ExecutionSchema, StringComparison.Ordinal);
    }

    [Fact]
    public void The_archive_says_that_it_was_composed_so_and_how_ids_look()
    {
        SourceSchemaText[] sources = [new("a", "type Query { leafById(id: ID!): Leaf @lookup } type Leaf { id: ID! }")];
        var options = new CompositionOptions { EnableGlobalObjectIdentification = true, NodeIdFormat = Schema.Types.NodeIdFormat.Base64 };
        var stream = new MemoryStream();
        FusionArchive.Create(SchemaComposer.Compose(sources, options), sources).Write(stream);
        stream.Position = 0;

        using var zip = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Read, leaveOpen: true);
        using var settings = new StreamReader(zip.GetEntry("composition-settings.json")!.Open());
        var written = CompositionSettings.Read(settings.ReadToEnd());
        stream.Position = 0;

        Assert.Equal((true, Schema.Types.NodeIdFormat.Base64), (written.EnableGlobalObjectIdentification, written.NodeIdFormat));
        Assert.Equal(Schema.Types.NodeIdFormat.Base64, FusionArchive.Read(stream).GatewaySettings.NodeIdFormat);
    }

    [Theory]
    [InlineData("[]", "The composition settings are no JSON object.")]
    [InlineData("""{ "extensions": { "erp": { "nodeIdFormat": "Hex" } } }""", "The composition settings name the id format 'Hex'; there are Any, TypeId, Base64.")]
    public void Settings_that_cannot_be_read_are_one_clear_error(string json, string expected) =>
        Assert.Equal(expected, Assert.Throws<FusionArchiveException>(() => CompositionSettings.Read(json)).Message);

    private static void Fails(string expected, string source) => Assert.Equal(expected, string.Join('\n', Compose(source).Log));

    private static CompositionResult Compose(params string[] sources) =>
        SchemaComposer.Compose([.. sources.Select((sdl, index) => new SourceSchemaText(((char)('a' + index)).ToString(), sdl))], new CompositionOptions { EnableGlobalObjectIdentification = true });
}
