using System.Text;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition;

/// <summary>How much a message weighs: an error stops the composition, a warning does not.</summary>
public enum Severity
{
    Error,
    Warning,
}

/// <summary>A finding of the composition.</summary>
/// <param name="Code">The rule's code as the specification spells it, for example <c>KEY_INVALID_FIELDS</c>.</param>
/// <param name="Severity">Error or warning.</param>
/// <param name="Message">What is wrong, in one sentence.</param>
/// <param name="Coordinate">The schema coordinate, for example <c>Product.price(currency:)</c>; null when the whole schema is meant.</param>
/// <param name="Source">The name of the source schema; null when the fault lies between several.</param>
/// <param name="Location">Line and column in that source.</param>
/// <param name="Hint">How it is mended.</param>
public sealed record CompositionMessage(
    string Code,
    Severity Severity,
    string Message,
    string? Coordinate,
    string? Source,
    SourceLocation Location,
    string? Hint)
{
    /// <summary>One line for people, with the hint on a second one.</summary>
    public override string ToString()
    {
        var text = new StringBuilder().Append(Severity == Severity.Error ? "error " : "warning ").Append(Code);
        if (Coordinate is not null)
        {
            text.Append(' ').Append(Coordinate);
        }

        if (Source is not null)
        {
            text.Append(" (").Append(Source).Append(Location.IsNone ? "" : $":{Location}").Append(')');
        }

        text.Append(": ").Append(Message);
        return Hint is null ? text.ToString() : text.Append("\n  hint: ").Append(Hint).ToString();
    }
}
