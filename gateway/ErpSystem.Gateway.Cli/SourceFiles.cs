using System.Text.Json;
using ErpSystem.Gateway.Composition;

namespace ErpSystem.Gateway.Cli;

/// <summary>Source schemas as files: <c>sales.graphqls</c> with <c>sales-settings.json</c> beside it.</summary>
internal static class SourceFiles
{
    /// <summary>Reads one source; its name is the settings' <c>name</c>, else the file's.</summary>
    public static SourceSchemaText Read(string file)
    {
        var stem = Path.GetFileNameWithoutExtension(file);
        var settingsFile = Path.Combine(Path.GetDirectoryName(file) ?? "", $"{stem}-settings.json");
        var settings = File.Exists(settingsFile) ? File.ReadAllText(settingsFile) : null;
        return new SourceSchemaText(NameIn(settings) ?? stem, File.ReadAllText(file), settings, file);
    }

    private static string? NameIn(string? settings)
    {
        try
        {
            using var json = settings is null ? null : JsonDocument.Parse(settings, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return json is { RootElement: { ValueKind: JsonValueKind.Object } root } && root.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String ? name.GetString() : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // The archive, which needs the settings, says what is wrong with them.
            return null;
        }
    }
}
