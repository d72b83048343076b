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
            (1, "breaking FIELD_REMOVED Query.b: The field is gone.\nbreaking OPERATION nested/uses.graphql: Cannot query field \"b\" on type \"Query\". Did you mean \"a\"? (1:9)\n1 breaking, 0 dangerous, 0 safe; 1 operations stop working.\n"),
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
                  "operations": []
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

    private string Write(string name, string content)
    {
        var file = Path.Combine(folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
        return file;
    }
}
