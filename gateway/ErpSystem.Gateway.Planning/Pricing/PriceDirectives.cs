using System.Collections.Immutable;
using System.Globalization;
using ErpSystem.Gateway.Schema.Types;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Planning.Pricing;

/// <summary>Reads <c>@cost</c> and <c>@listSize</c>, as sources write them and as the execution schema carries them for each source.</summary>
internal static class PriceDirectives
{
    /// <summary>The highest weight that is stated for any of the members; null when none is.</summary>
    public static double? WeightOf(params IEnumerable<SchemaMember> members)
    {
        double? highest = null;
        foreach (var member in members)
        {
            foreach (var directive in member.Directives)
            {
                if (directive.Name is "cost" or "fusion__cost"
                    && double.TryParse(directive.StringArgument("weight"), NumberStyles.Float, CultureInfo.InvariantCulture, out var weight)
                    && double.IsFinite(weight))
                {
                    highest = Math.Max(weight, highest ?? weight);
                }
            }
        }

        return highest;
    }

    /// <summary>What is stated about the length of a list; null when nothing is. Of several sources the one with the longest lists counts.</summary>
    public static ListSizeStatement? ListSizeOf(IEnumerable<FieldDefinition> fields)
    {
        ListSizeStatement? merged = null;
        foreach (var field in fields)
        {
            foreach (var directive in field.Directives)
            {
                if (directive.Name is "listSize" or "fusion__listSize")
                {
                    var read = Read(directive);
                    merged = merged is null ? read : merged.And(read);
                }
            }
        }

        return merged;
    }

    private static ListSizeStatement Read(AppliedDirective directive)
    {
        var slicing = Texts(directive.Argument("slicingArguments"));
        return new ListSizeStatement(
            Number(directive.Argument("assumedSize")),
            Number(directive.Argument("slicingArgumentDefaultValue")),
            slicing,
            Texts(directive.Argument("sizedFields")),
            slicing.Length > 0 && directive.Argument("requireOneSlicingArgument") is not GraphQLFalseBooleanValue);
    }

    private static int? Number(GraphQLValue? value) =>
        value is GraphQLIntValue number && int.TryParse(number.Value.Span, CultureInfo.InvariantCulture, out var read) ? read : null;

    // A single value stands for a list of one.
    private static ImmutableArray<string> Texts(GraphQLValue? value) => value switch
    {
        GraphQLStringValue text => [text.Value.ToString()],
        GraphQLListValue { Values: { } items } => [.. items.OfType<GraphQLStringValue>().Select(static item => item.Value.ToString())],
        _ => [],
    };
}

/// <summary>The arguments of <c>@listSize</c>.</summary>
internal sealed record ListSizeStatement(
    int? AssumedSize, int? SlicingDefault, ImmutableArray<string> SlicingArguments, ImmutableArray<string> SizedFields, bool RequiresOne)
{
    public ListSizeStatement And(ListSizeStatement other) => new(
        Larger(AssumedSize, other.AssumedSize),
        Larger(SlicingDefault, other.SlicingDefault),
        [.. SlicingArguments.Union(other.SlicingArguments)],
        [.. SizedFields.Union(other.SizedFields)],
        RequiresOne || other.RequiresOne);

    private static int? Larger(int? one, int? other) => one is { } a && other is { } b ? Math.Max(a, b) : one ?? other;
}
