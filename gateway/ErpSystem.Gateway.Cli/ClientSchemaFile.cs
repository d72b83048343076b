using ErpSystem.Gateway.Composition.Packaging;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Cli;

/// <summary>What clients see of a composed schema, whatever file it stands in.</summary>
internal static class ClientSchemaFile
{
    public static SchemaDefinition Read(FileInfo file)
    {
        if (file.Extension == ".far")
        {
            using var stream = file.OpenRead();
            return SchemaDefinition.Parse(ClientSchemaReader.ReadText(FusionArchive.Read(stream).ExecutionSchema));
        }

        var text = File.ReadAllText(file.FullName);
        var schema = SchemaDefinition.Parse(text);
        return schema.Types.Contains("fusion__Schema") ? SchemaDefinition.Parse(ClientSchemaReader.ReadText(text)) : schema;
    }
}
