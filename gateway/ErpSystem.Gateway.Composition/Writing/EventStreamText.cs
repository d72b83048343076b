using ErpSystem.Gateway.Composition.Merging;
using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.Writing;

/// <summary>A subscription field that a broker feeds: <c>@eventStream</c> with the argument and the field that carry the cursor.</summary>
internal static class EventStreamText
{
    public static IEnumerable<string> Of(FieldPart part) =>
        part.Definition.Directives.Where(directive => directive.Name == WellKnown.EventStream).Select(directive => Text(part, directive));

    private static string Text(FieldPart part, AppliedDirective directive)
    {
        var arguments = directive.Arguments
            .OrderBy(argument => argument.Name is "topics" ? 0 : argument.Name is "broker" ? 1 : 2)
            .Select(argument => $", {argument.Name}: {ValueText.Of(argument.Value)}");
        var cursorArgument = part.Definition.Arguments.FirstOrDefault(argument => argument.Has(WellKnown.EventCursor));
        var cursorField = (part.Source.Definition.Find(part.Definition.Type.Name) as ComplexType)?.Fields.FirstOrDefault(field => field.Has(WellKnown.EventCursor));
        return $"@fusion__eventStream(schema: {part.Source.Key}{string.Concat(arguments)}"
            + (cursorField is null ? "" : $", cursorField: {ValueText.Quote(cursorField.Name)}")
            + (cursorArgument is null ? "" : $", cursorArgument: {ValueText.Quote(cursorArgument.Name)}")
            + ")";
    }
}
