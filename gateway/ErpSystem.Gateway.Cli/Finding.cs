using System.Text;
using System.Text.Json.Serialization;
using ErpSystem.Gateway.Composition;
using ErpSystem.Gateway.Composition.Packaging;
using ErpSystem.Gateway.Schema.Types;
using ErpSystem.Gateway.Schema.Validation;

namespace ErpSystem.Gateway.Cli;

/// <summary>One thing that a command found wrong, in the form that programs read.</summary>
internal sealed record Finding(string Severity, string Code, string Message)
{
    public string? Coordinate { get; init; }

    /// <summary>The name of the source schema.</summary>
    public string? Source { get; init; }

    public string? File { get; init; }

    public int? Line { get; init; }

    public int? Column { get; init; }

    public string? Hint { get; init; }

    /// <summary>The same for people.</summary>
    [JsonIgnore]
    public string Text { get; init; } = "";

    public static Finding Of(CompositionMessage message, string? file) => new(message.Severity == Composition.Severity.Error ? "error" : "warning", message.Code, message.Message)
    {
        Coordinate = message.Coordinate,
        Source = message.Source,
        File = file,
        Line = Number(message.Location.Line),
        Column = Number(message.Location.Column),
        Hint = message.Hint,
        Text = message.ToString(),
    };

    public static Finding Of(GraphQLError error, string? file)
    {
        var place = error.Locations.FirstOrDefault();
        return new("error", error.Code, error.Message)
        {
            Coordinate = error.Coordinate,
            File = file,
            Line = Number(place.Line),
            Column = Number(place.Column),
            Text = error.Locations.IsEmpty ? $"error {error.Code}: {error.Message}" : $"error {error.Code} at {string.Join(", ", error.Locations)}: {error.Message}",
        };
    }

    public static Finding Of(FusionArchiveException refused) => new("error", refused.Code, refused.Message) { Text = $"error {refused.Code}: {refused.Message}" };

    public static Finding Of(SchemaSyntaxException syntax, string file)
    {
        const string Code = "INVALID_GRAPHQL";
        var text = new StringBuilder($"error {Code} in {file}").Append(syntax.Location.IsNone ? "" : $" at {syntax.Location}").Append(": ").Append(syntax.Message);
        return new("error", Code, syntax.Message) { File = file, Line = Number(syntax.Location.Line), Column = Number(syntax.Location.Column), Text = text.ToString() };
    }

    private static int? Number(int number) => number == 0 ? null : number;
}
