using System.Text.Json;

namespace ErpSystem.Gateway.Cli.Tests;

public sealed class CheckCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("erp-check-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Changes_that_no_client_notices_are_fine()
    {
        var (exitCode, output, error) = await Erp.RunAsync("check", Write("old.graphqls", "type Query { a: Int }"), Write("new.graphqls", "type Query { a: Int! b: Int }"));

        Assert.Equal(
            (0, "safe FIELD_TYPE_NARROWED Query.a: The type is 'Int!' instead of 'Int'; clients need not care.\nsafe FIELD_ADDED Query.b: The field is new.\n0 breaking, 0 dangerous, 2 safe; 0 operations stop working.\n", ""),
            (exitCode, output, error));
    }

    [Fact]
    public async Task Operations_that_stop_working_are_named()
    {
        Write("operations/nested/uses.graphql", "query { b }");
        Write("operations/other.graphql", "{ a }");
        Write("operations/wrong-before.graphql", "{ never }");

        var (exitCode, output, _) = await Erp.RunAsync(
            "check", Write("old.graphqls", "type Query { a: Int b: Int }"), Write("new.graphqls", "type Query { a: Int }"), "--operations", Path.Combine(folder.FullName, "operations"));

        Assert.Equal(
            (1, "breaking FIELD_REMOVED Query.b: The field is gone.\nbreaking OPERATION nested/uses.graphql: Cannot query field \"b\" on type \"Query\". Did you mean \"a\"? (1:9)\n"
                + "invalid OPERATION wrong-before.graphql: Cannot query field \"never\" on type \"Query\". (1:3) It was not valid before either.\n"
                + "1 breaking, 0 dangerous, 0 safe; 1 operations stop working, 1 did not work before.\n"),
            (exitCode, output));
    }

    [Fact]
    public async Task Archives_and_execution_schemas_are_compared_as_clients_see_them()
    {
        var source = Write("a.graphqls", "type Query { productById(id: ID!): Product @lookup } type Product { id: ID! secret: Int @inaccessible }");
        var archive = Path.Combine(folder.FullName, "a.far");
        await Erp.RunAsync("compose", source, "--out", archive);

        var (exitCode, output, error) = await Erp.RunAsync("check", archive, Write("client.graphqls", "type Query { productById(id: ID!): Product } type Product { id: ID! }"));

        Assert.Equal((0, "0 breaking, 0 dangerous, 0 safe; 0 operations stop working.\n", ""), (exitCode, output, error));
    }

    [Fact]
    public async Task Programs_get_json()
    {
        var (exitCode, output, _) = await Erp.RunAsync("check", Write("old.graphqls", "type Query { a: Int b: Int }"), Write("new.graphqls", "type Query { a: Int }"), "--json");

        Assert.Equal(
            (1,
                """
                {
                  "changes": [
                    {
                      "impact": "BREAKING",
                      "code": "FIELD_REMOVED",
                      "coordinate": "Query.b",
                      "message": "The field is gone."
                    }
                  ],
                  "operations": [],
                  "invalidBefore": [],
                  "errors": []
                }

                """),
            (exitCode, output));
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_wrong_use()
    {
        var (exitCode, _, error) = await Erp.RunAsync("check", "/nowhere/old.far", "/nowhere/new.far");

        Assert.Equal((2, "There is no file /nowhere/old.far.\n"), (exitCode, error));
    }

    [Fact]
    public async Task Each_operation_of_a_document_and_of_a_manifest_is_judged_by_itself()
    {
        Write(
            "operations/several.gql",
            """
            query Fine { ...F }
            query Broken { item { ...G } }
            fragment F on Query { a }
            fragment G on Item { size }
            """);
        Write("operations/apollo.json", """{ "format": "apollo-persisted-query-manifest", "version": 1, "operations": [{ "id": "x1", "name": "One", "type": "query", "body": "query One { item { size } }" }, { "id": "x2", "body": "{ a }" }] }""");
        Write("operations/relay.json", """{ "0a1b": "query Two {\n  item { size }\n}", "note": "not a document" }""");
        Write("operations/broken.json", "{");
        Write("operations/syntax.graphql", "query {");
        Write("operations/notes.txt", "nothing");

        var (exitCode, output, _) = await Erp.RunAsync(
            "check",
            Write("old.graphqls", "type Query { a: Int item: Item } type Item { id: ID size: Int }"),
            Write("new.graphqls", "type Query { a: Int item: Item } type Item { id: ID }"),
            "--operations",
            Path.Combine(folder.FullName, "operations"),
            "--json");

        Assert.Equal(1, exitCode);
        Assert.Equal(
            ["apollo.json  1:20", "relay.json 0a1b 2:10", "several.gql Broken 4:22"],
            Lines(output, "operations").Select(line => line.Replace("One", "", StringComparison.Ordinal)));
        Assert.Equal(["broken.json  :", "syntax.graphql  :"], Lines(output, "invalidBefore"));
    }

    [Fact]
    public async Task Programs_are_told_of_wrong_use_too()
    {
        var (exitCode, output, error) = await Erp.RunAsync("check", "/nowhere/old.far", "/nowhere/new.far", "--json");

        Assert.Equal((2, "There is no file /nowhere/old.far.\n"), (exitCode, error));
        Assert.Equal("WRONG_USE", Assert.Single(JsonDocument.Parse(output).RootElement.GetProperty("errors").EnumerateArray()).GetProperty("code").GetString());
    }

    [Fact]
    public async Task Deprecations_and_descriptions_are_safe()
    {
        var (exitCode, output, _) = await Erp.RunAsync("check", Write("old.graphqls", "type Query { a: Int }"), Write("new.graphqls", "\"q\" type Query { a: Int @deprecated(reason: \"late\") }"));

        Assert.Equal(
            (0, "safe DESCRIPTION_CHANGED Query: The description has changed.\nsafe FIELD_DEPRECATED Query.a: The field is deprecated: late\n0 breaking, 0 dangerous, 2 safe; 0 operations stop working.\n"),
            (exitCode, output));
    }

    [Theory]
    [InlineData("old.far", "not a zip", "ARCHIVE_NOT_A_ZIP", null)]
    [InlineData("old.graphqls", "type Query {", "INVALID_GRAPHQL", 1)]
    [InlineData("old.graphqls", "\0\u0001\u0002", "INVALID_GRAPHQL", 1)]
    public async Task A_foreign_file_is_a_finding_with_its_place(string name, string content, string code, int? line)
    {
        var (exitCode, output, error) = await Erp.RunAsync("check", Write(name, content), Write("new.graphqls", "type Query { a: Int }"), "--json");

        Assert.Equal((1, ""), (exitCode, error));
        var finding = Assert.Single(JsonDocument.Parse(output).RootElement.GetProperty("errors").EnumerateArray());
        Assert.Equal(code, finding.GetProperty("code").GetString());
        Assert.Equal(line, finding.GetProperty("line").ValueKind == JsonValueKind.Null ? null : finding.GetProperty("line").GetInt32());
    }

    private static IEnumerable<string> Lines(string json, string property) =>
        JsonDocument.Parse(json).RootElement.GetProperty(property).EnumerateArray()
            .Select(item => $"{item.GetProperty("file")} {item.GetProperty("operation")} {item.GetProperty("line")}:{item.GetProperty("column")}");

    private string Write(string name, string content)
    {
        var file = Path.Combine(folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
        return file;
    }
}
