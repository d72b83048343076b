using ErpSystem.Gateway.Schema.Types;
using ErpSystem.Gateway.Schema.Validation;

namespace ErpSystem.Gateway.Schema.Tests.Validation;

public sealed class CommittedSchemaTests
{
    private static readonly string Folder = Path.Combine(Oracle.Folder(), "..", "..", "..", "schema");

    [Fact]
    public void The_schema_that_clients_see_is_valid() =>
        Assert.Equal("", string.Join('\n', SchemaValidator.Validate(ClientSchema()).Select(error => $"{error.Coordinate}: {error.Message}")));

    [Fact]
    public void Every_registered_operation_is_valid()
    {
        var schema = ClientSchema();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Folder, "operations"), "*.graphql"))
        {
            var text = File.ReadAllText(file);

            Assert.Equal("", string.Join('\n', OperationValidator.Validate(schema, OperationParser.Parse(text).Document!, text).Select(error => error.Message)));
        }
    }

    private static SchemaDefinition ClientSchema() => SchemaDefinition.Parse(File.ReadAllText(Path.Combine(Folder, "api.graphqls")));
}
