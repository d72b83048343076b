using ErpSystem.Gateway.Composition.Packaging;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Cli;

/// <summary>What clients see of a composed schema, whatever file it stands in: an archive, an execution schema or a client schema.</summary>
internal static class ClientSchemaFile
{
    /// <summary>Reads the file; null when it is text that does not parse.</summary>
    public static SchemaDefinition? Read(FileInfo file, out Finding? fault)
    {
        fault = null;
        if (IsZip(file))
        {
            using var stream = file.OpenRead();
            return SchemaDefinition.Parse(ClientSchemaReader.ReadText(FusionArchive.Read(stream).ExecutionSchema));
        }

        try
        {
            var text = File.ReadAllText(file.FullName);
            var schema = SchemaDefinition.Parse(text);
            return schema.Types.Contains("fusion__Schema") ? SchemaDefinition.Parse(ClientSchemaReader.ReadText(text)) : schema;
        }
        catch (SchemaSyntaxException syntax)
        {
            fault = Finding.Of(syntax, file.ToString());
            return null;
        }
    }

    // An archive is one by its content too, and a file that is called one must be one.
    private static bool IsZip(FileInfo file)
    {
        if (file.Extension == ".far")
        {
            return true;
        }

        Span<byte> head = stackalloc byte[4];
        using var stream = file.OpenRead();
        return stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.SequenceEqual("PK\u0003\u0004"u8);
    }
}
