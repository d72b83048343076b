using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;

namespace ErpSystem.Gateway.Composition.Packaging;

internal static class ArchiveWriter
{
    public static void Write(FusionArchive archive, Stream stream)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        Add(zip, ArchiveFormat.Metadata, Metadata(archive));
        Add(zip, ArchiveFormat.CompositionSettings, archive.CompositionSettingsJson);
        Add(zip, ArchiveFormat.GatewaySchema(ArchiveFormat.GatewayFormat), archive.ExecutionSchema);
        Add(zip, ArchiveFormat.GatewaySettings(ArchiveFormat.GatewayFormat), archive.GatewaySettingsJson);
        foreach (var source in archive.Sources)
        {
            Add(zip, ArchiveFormat.SourceSchema(source.Name), source.Sdl);
            Add(zip, ArchiveFormat.SourceSettings(source.Name), source.SettingsJson);
        }
    }

    private static void Add(ZipArchive zip, string name, string content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = ArchiveFormat.Date;

        // Without it the bytes would depend on the system that writes them.
        entry.ExternalAttributes = 0;
        using var writer = entry.Open();
        writer.Write(Encoding.UTF8.GetBytes(content));
    }

    private static string Metadata(FusionArchive archive) => new JsonObject
    {
        ["formatVersion"] = ArchiveFormat.FormatVersion,
        ["supportedGatewayFormats"] = new JsonArray(ArchiveFormat.GatewayFormat),
        ["sourceSchemas"] = new JsonArray([.. archive.Sources.Select(source => (JsonNode)source.Name)]),
    }.ToJsonString(ArchiveFormat.Json);
}
