using System.Globalization;

namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>A calendar date without time or zone.</summary>
internal sealed class DateScalar() : TextScalar(
    "Date",
    "A calendar date as text, such as \"2026-05-31\".",
    "INVALID_DATE",
    "write it as year, month and day, such as \"2026-05-31\".")
{
    private const string Format = "yyyy-MM-dd";

    protected override Type ValueType => typeof(DateOnly);

    protected override object? Read(string text) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var value) ? value : null;

    protected override string Write(object value) => ((DateOnly)value).ToString(Format, CultureInfo.InvariantCulture);
}
