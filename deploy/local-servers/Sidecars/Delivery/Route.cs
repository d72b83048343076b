using System.Text.RegularExpressions;

namespace ErpSystem.Local.Servers.Sidecars.Delivery;

/// <summary>A path of the app, and the event type that takes it; without a type every event does.</summary>
internal sealed partial record Route(string? EventType, string Path)
{
    /// <summary>The rule as the app wrote it, empty for the default.</summary>
    public string Match => EventType is null ? "" : $"event.type == \"{EventType}\"";

    /// <summary>Reads a rule; of the expression language only the comparison of the event's type is understood.</summary>
    public static Route Rule(string match, string path, string where)
    {
        if (match.Length == 0)
        {
            return new Route(null, path);
        }

        return TypeIs().Match(match) is { Success: true } found
            ? new Route(found.Groups[1].Value, path)
            : throw new SidecarException($"{where}: the stand-in understands rules of the form event.type == \"x\", not '{match}'.");
    }

    [GeneratedRegex("""^\s*event\.type\s*==\s*["']([^"']*)["']\s*$""")]
    private static partial Regex TypeIs();
}
