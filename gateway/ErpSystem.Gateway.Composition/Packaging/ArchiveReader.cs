using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.Packaging;

/// <summary>Reads an archive that may come from anywhere: every fault ends in one clear error, and no archive makes the reader use much memory.</summary>
internal sealed class ArchiveReader
{
    private readonly ZipArchive zip;
    private long total;

    private ArchiveReader(ZipArchive zip) => this.zip = zip;

    public static FusionArchive Read(Stream stream)
    {
        try
        {
            using var zip = new ZipArchive(Buffer(stream), ZipArchiveMode.Read);
            CheckEntries(zip);
            return new ArchiveReader(zip).Read();
        }
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            throw new FusionArchiveException("ARCHIVE_NOT_A_ZIP", "The archive is not a readable zip file.", error);
        }
    }

    // Entries that nothing here reads (signatures, policies, archives of version 1) do no harm, but names that point elsewhere or mean two contents do.
    private static void CheckEntries(ZipArchive zip)
    {
        if (zip.Entries.Count > ArchiveFormat.MaxEntries)
        {
            throw TooLarge($"it has {zip.Entries.Count} entries, at most {ArchiveFormat.MaxEntries} are allowed");
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in zip.Entries.Select(entry => entry.FullName))
        {
            if (!ArchiveFormat.IsSafePath(name))
            {
                throw new FusionArchiveException("ARCHIVE_PATH_INVALID", $"The archive has an entry '{name}', whose name leads out of it.");
            }

            if (!names.Add(name))
            {
                throw new FusionArchiveException("ARCHIVE_ENTRY_DUPLICATE", $"The archive has two entries '{name}'.");
            }
        }
    }

    private FusionArchive Read()
    {
        var metadata = Json(ArchiveFormat.Metadata);
        var version = Text(metadata, "formatVersion");
        if (ArchiveFormat.Version(version)?.Major != ArchiveFormat.Version(ArchiveFormat.FormatVersion)!.Major)
        {
            throw new FusionArchiveException("ARCHIVE_FORMAT_UNSUPPORTED", $"The archive has the format version '{version}', this gateway reads {ArchiveFormat.FormatVersion}.");
        }

        var gateway = GatewayFormat(metadata);
        var executionSchema = Schema(ArchiveFormat.GatewaySchema(gateway));
        var names = Strings(metadata, "sourceSchemas");
        if (names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new FusionArchiveException("ARCHIVE_ENTRY_DUPLICATE", $"The entry '{ArchiveFormat.Metadata}' of the archive names the source '{twice.Key}' twice.");
        }

        // How it was composed is of no use to a gateway, so an archive may do without; it is kept for whoever reads the archive next.
        var composition = zip.GetEntry(ArchiveFormat.CompositionSettings) is null ? null : ReadText(ArchiveFormat.CompositionSettings);
        var sources = names.Select(ReadSource).ToImmutableArray();
        return Checked(ArchiveFormat.GatewaySchema(gateway), new FusionArchive(executionSchema, sources, Json(ArchiveFormat.GatewaySettings(gateway)), composition));
    }

    // What planning reads of the schema is written as text inside of directives, where parsing the schema does not look.
    private static FusionArchive Checked(string entry, FusionArchive archive)
    {
        try
        {
            _ = archive.Availability;
            return archive;
        }
        catch (Exception error) when (error is SchemaSyntaxException or ArgumentException)
        {
            throw new FusionArchiveException("ARCHIVE_SCHEMA_INVALID", $"The schema '{entry}' of the archive is no execution schema: {error.Message}", error);
        }
    }

    private ArchivedSource ReadSource(string name)
    {
        if (!ArchiveFormat.IsSafePath(name) || name.Contains('/', StringComparison.Ordinal))
        {
            throw new FusionArchiveException("ARCHIVE_PATH_INVALID", $"The entry '{ArchiveFormat.Metadata}' of the archive names a source '{name}', whose entries would lead out of it.");
        }

        var sdl = Schema(ArchiveFormat.SourceSchema(name));
        if (zip.GetEntry(ArchiveFormat.SourceExtensions(name)) is not null)
        {
            sdl = $"{sdl}\n\n{Schema(ArchiveFormat.SourceExtensions(name))}";
        }

        Json(ArchiveFormat.SourceSettings(name));
        return new ArchivedSource(name, sdl, ReadText(ArchiveFormat.SourceSettings(name)));
    }

    // Newer archives may offer several formats; any of the major version that is read here will do, the newest first.
    private string GatewayFormat(JsonObject metadata)
    {
        var offered = Strings(metadata, "supportedGatewayFormats");
        var readable = offered
            .Select(format => (Format: format, Version: ArchiveFormat.Version(format)))
            .Where(pair => pair.Version?.Major == ArchiveFormat.Version(ArchiveFormat.GatewayFormat)!.Major)
            .OrderByDescending(pair => pair.Version)
            .Select(pair => pair.Format)
            .ToList();
        return readable.Count == 0
            ? throw new FusionArchiveException(
                "ARCHIVE_FORMAT_UNSUPPORTED",
                $"The archive supports the gateway formats [{string.Join(", ", offered)}], this gateway reads {ArchiveFormat.GatewayFormat}.")
            : readable.Find(format => ArchiveFormat.IsSafePath(format) && zip.GetEntry(ArchiveFormat.GatewaySchema(format)) is not null)
                ?? throw Missing(ArchiveFormat.GatewaySchema(readable[0]));
    }

    private string Schema(string entry)
    {
        var text = ReadText(entry);
        try
        {
            SchemaDefinition.Parse(text);
            return text;
        }
        catch (SchemaSyntaxException error)
        {
            throw new FusionArchiveException("ARCHIVE_SCHEMA_INVALID", $"The schema '{entry}' of the archive does not parse at {error.Location}: {error.Message}", error);
        }
    }

    private JsonObject Json(string entry)
    {
        try
        {
            return SettingsJson.Parse(ReadText(entry)) as JsonObject
                ?? throw new FusionArchiveException("ARCHIVE_JSON_INVALID", $"The entry '{entry}' of the archive is no JSON object.");
        }
        catch (JsonException error)
        {
            throw new FusionArchiveException("ARCHIVE_JSON_INVALID", $"The entry '{entry}' of the archive is no valid JSON: {error.Message}", error);
        }
    }

    private string ReadText(string name)
    {
        var entry = zip.GetEntry(name) ?? throw Missing(name);
        if (entry.Length > ArchiveFormat.MaxEntryBytes || entry.Length > Math.Max(1, entry.CompressedLength) * ArchiveFormat.MaxRatio)
        {
            throw TooLarge($"its entry '{name}' unpacks from {entry.CompressedLength} to {entry.Length} bytes");
        }

        // What the directory says of an entry's length may be a lie.
        using var source = entry.Open();
        using var content = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int read; (read = source.Read(buffer)) > 0;)
        {
            total += read;
            if (content.Length + read > ArchiveFormat.MaxEntryBytes || total > ArchiveFormat.MaxTotalBytes)
            {
                throw TooLarge($"its entry '{name}' unpacks to more than is allowed");
            }

            content.Write(buffer, 0, read);
        }

        return Encoding.UTF8.GetString(content.GetBuffer(), 0, (int)content.Length).TrimStart('\ufeff');
    }

    private static MemoryStream Buffer(Stream stream)
    {
        var content = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (content.Length + read > ArchiveFormat.MaxArchiveBytes)
            {
                throw TooLarge($"it is larger than {ArchiveFormat.MaxArchiveBytes} bytes");
            }

            content.Write(buffer, 0, read);
        }

        content.Position = 0;
        return content;
    }

    private static string? Text(JsonObject json, string property) => json[property] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static ImmutableArray<string> Strings(JsonObject json, string property) =>
        [.. (json[property] as JsonArray ?? []).OfType<JsonValue>().Select(value => value.TryGetValue<string>(out var text) ? text : null).OfType<string>()];

    private static FusionArchiveException Missing(string entry) => new("ARCHIVE_ENTRY_MISSING", $"The archive lacks the entry '{entry}'.");

    private static FusionArchiveException TooLarge(string why) => new("ARCHIVE_TOO_LARGE", $"The archive is refused: {why}.");
}
