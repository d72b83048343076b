using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using ErpSystem.Gateway.Composition.Packaging;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Composition.Sources;

/// <summary>A field with <c>@eventStream</c>, as a source declares it.</summary>
internal sealed record DeclaredStream(ComplexType Type, FieldDefinition Field, AppliedDirective Directive)
{
    public string Coordinate => $"{Type.Name}.{Field.Name}";

    /// <summary>What the message holds; null when its text cannot be read.</summary>
    public FieldSelectionSet? Message { get; } = SelectionText.TryParseSet(Directive.StringArgument("message"));

    /// <summary>The topics as they are written.</summary>
    public ImmutableArray<string> Topics { get; } = Directive.Argument("topics") switch
    {
        GraphQLListValue list => [.. (list.Values ?? []).OfType<GraphQLStringValue>().Select(value => value.Value.ToString())],
        GraphQLStringValue single => [single.Value.ToString()],
        _ => [],
    };

    /// <summary>The streams of a source.</summary>
    public static IEnumerable<DeclaredStream> Of(SourceSchema source) =>
        source.Fields(WellKnown.EventStream).Select(element => new DeclaredStream(element.Type, element.Field, element.Field.Directives.Find(WellKnown.EventStream)!));

    /// <summary>The settings of a source's streams, by field.</summary>
    public static JsonObject SettingsOf(SourceSchema source)
    {
        try
        {
            return source.Text.SettingsJson is { } json ? SettingsJson.Child(SettingsJson.Parse(json) as JsonObject ?? [], "extensions", "erp", "eventStreams") : [];
        }
        catch (JsonException)
        {
            // The archive, which needs the settings, says what is wrong with them.
            return [];
        }
    }

    /// <summary>The paths of the message's leaves, joined by dots.</summary>
    public IEnumerable<string> Leaves() => Message is null ? [] : Leaves(Message, "");

    private static IEnumerable<string> Leaves(FieldSelectionSet set, string prefix) => set.Fields.SelectMany(field =>
        field.Children is { } children ? Leaves(children, $"{prefix}{field.Name}.") : [prefix + field.Name]);
}
