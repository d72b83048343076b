using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Composition.Writing;

/// <summary>
/// What a source says of costs and list sizes. A source may define directives of these names in its own way: what the execution schema's directives
/// have no place for is left out, rather than written into a schema that no longer reads.
/// </summary>
internal static class CostText
{
    private static readonly string[] ListSizeArguments = ["assumedSize", "slicingArguments", "slicingArgumentDefaultValue", "sizedFields", "requireOneSlicingArgument"];

    public static string? Of(SourceSchema source, AppliedDirective directive) => directive.Name switch
    {
        WellKnown.Cost => Weight(directive.Argument("weight")) is { } weight ? $"@fusion__cost(schema: {source.Key}, weight: {ValueText.Quote(weight)})" : null,
        WellKnown.ListSize => ListSize(source, directive),
        _ => null,
    };

    private static string? Weight(GraphQLValue? value) => value switch
    {
        GraphQLStringValue text => text.Value.ToString(),
        GraphQLIntValue or GraphQLFloatValue => ValueText.Of(value),
        _ => null,
    };

    private static string? ListSize(SourceSchema source, AppliedDirective directive)
    {
        var known = directive.Arguments.Where(argument => ListSizeArguments.Contains(argument.Name)).Select(argument => $", {argument.Name}: {ValueText.Of(argument.Value)}").ToList();
        return known.Count == 0 && !directive.Arguments.IsEmpty ? null : $"@fusion__listSize(schema: {source.Key}{string.Concat(known)})";
    }
}
