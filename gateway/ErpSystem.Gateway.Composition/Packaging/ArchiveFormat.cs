using System.Text.Encodings.Web;
using System.Text.Json;

namespace ErpSystem.Gateway.Composition.Packaging;

/// <summary>Names, versions and limits of the archive format.</summary>
internal static class ArchiveFormat
{
    public const string FormatVersion = "1.0.0";
    public const string GatewayFormat = "2.0.0";
    public const string Metadata = "archive-metadata.json";
    public const string CompositionSettings = "composition-settings.json";

    public const int MaxEntries = 4_096;
    public const long MaxArchiveBytes = 64 * 1024 * 1024;
    public const long MaxEntryBytes = 32 * 1024 * 1024;
    public const long MaxTotalBytes = 256 * 1024 * 1024;

    /// <summary>How much larger than its compressed form an entry may be; schemas of real systems stay below a fifth of it.</summary>
    public const int MaxRatio = 250;

    public static readonly DateTimeOffset Date = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static readonly JsonSerializerOptions Json = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Comments are for people; a property given twice is a mistake that would otherwise surface somewhere else.</summary>
    public static readonly JsonDocumentOptions JsonReading = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, AllowDuplicateProperties = false };

    /// <summary>A version number, or null when the text is none.</summary>
    public static Version? Version(string? text) => System.Version.TryParse(text?.Contains('.', StringComparison.Ordinal) == false ? $"{text}.0" : text, out var version) ? version : null;

    /// <summary>True for a name below the root of the archive, on every system.</summary>
    public static bool IsSafePath(string name) =>
        name.Length > 0
        && !name.Any(character => character is '\\' or ':' || char.IsControl(character))
        && !name.TrimEnd('/').Split('/').Any(part => part.Length == 0 || part is "." or "..");

    public static string GatewaySchema(string version) => $"gateway/{version}/gateway.graphqls";

    public static string GatewaySettings(string version) => $"gateway/{version}/gateway-settings.json";

    public static string SourceSchema(string name) => $"source-schemas/{name}/schema.graphqls";

    public static string SourceExtensions(string name) => $"source-schemas/{name}/schema-extensions.graphqls";

    public static string SourceSettings(string name) => $"source-schemas/{name}/schema-settings.json";
}
