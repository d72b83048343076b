using System.Globalization;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>An exact decimal number; text both ways, because a JSON number may lose digits on its way.</summary>
internal sealed class DecimalScalar() : TextScalar(
    "Decimal",
    "An exact decimal number as text, such as \"12.50\".",
    "INVALID_DECIMAL",
    "write it in quotes, as digits with an optional point, such as \"12.50\".")
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    protected override Type ValueType => typeof(decimal);

    protected override object? Read(string text) =>
        text.Length <= 64 && decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out var value) ? value : null;

    protected override string Write(object value) => KitJson.Text((decimal)value);
}
