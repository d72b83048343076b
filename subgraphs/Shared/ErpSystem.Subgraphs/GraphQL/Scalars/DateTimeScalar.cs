using System.Globalization;

namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>A moment in UTC, RFC 3339.</summary>
internal sealed class DateTimeScalar() : TextScalar(
    "DateTime",
    "A moment as RFC 3339 text, given back in UTC, such as \"2026-05-31T12:00:00Z\".",
    "INVALID_DATE_TIME",
    "write it as RFC 3339 with an offset, such as \"2026-05-31T12:00:00Z\".")
{
    private static readonly string[] formats =
    [
        "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    protected override Type ValueType => typeof(DateTimeOffset);

    protected override object? Read(string text) =>
        HasOffset(text) && DateTimeOffset.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var value)
            ? value
            : null;

    protected override string Write(object value) =>
        ((DateTimeOffset)value).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    // Without an offset a moment would be read in the server's own zone.
    private static bool HasOffset(string text) => text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':');
}
