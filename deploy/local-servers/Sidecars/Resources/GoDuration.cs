using System.Globalization;
using System.Text.RegularExpressions;

namespace ErpSystem.Local.Servers.Sidecars.Resources;

/// <summary>A span of time as daprd's files write it: <c>1m30s</c>, <c>500ms</c>; a plain number is milliseconds.</summary>
internal static partial class GoDuration
{
    public static TimeSpan Parse(string text, string where)
    {
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds))
        {
            return TimeSpan.FromMilliseconds(milliseconds);
        }

        var parts = Part().Matches(text);
        if (parts.Count == 0 || parts.Sum(part => part.Length) != text.Length)
        {
            throw new SidecarException($"{where}: '{text}' is no duration such as 5s, 500ms or 1m30s.");
        }

        return parts.Aggregate(TimeSpan.Zero, (sum, part) => sum
            + TimeSpan.FromMilliseconds(double.Parse(part.Groups[1].ValueSpan, CultureInfo.InvariantCulture) * Milliseconds(part.Groups[2].Value)));
    }

    private static double Milliseconds(string unit) => unit switch
    {
        "h" => 3_600_000,
        "m" => 60_000,
        "s" => 1_000,
        "ms" => 1,
        _ => 0.001,
    };

    [GeneratedRegex(@"(\d+(?:\.\d+)?)(h|ms|m|s|us)")]
    private static partial Regex Part();
}
