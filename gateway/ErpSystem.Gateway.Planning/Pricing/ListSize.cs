using System.Collections.Immutable;
using System.Globalization;
using ErpSystem.Gateway.Planning.Normalization;
using ErpSystem.Gateway.Schema.Coercion;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Planning.Pricing;

/// <summary>How long a list may be: by the arguments that slice it, else by what is assumed.</summary>
// Hot path.
internal sealed class ListSize
{
    private readonly ImmutableArray<SlicingValue> slicing;
    private readonly double otherwise;
    private readonly bool hasDefault;

    private ListSize(ImmutableArray<SlicingValue> slicing, double otherwise, bool hasDefault)
    {
        this.slicing = slicing;
        this.otherwise = otherwise;
        this.hasDefault = hasDefault;
    }

    /// <summary>True when the length depends on variables.</summary>
    public bool IsVariable => slicing.Any(static value => value.Variable is not null);

    /// <summary>A list about which nothing is known.</summary>
    public static ListSize Assumed(int length) => new([], length, hasDefault: false);

    public static ListSize Of(ListSizeStatement statement, OperationField field, int assumed)
    {
        var known = statement.SlicingArguments.Select(static path => path.Split('.')).Where(path => field.Definition!.Arguments.Contains(path[0])).ToList();
        var defaults = known
            .Select(path => SlicingValue.Of(field.Definition!.Arguments.Find(path[0])!.DefaultValue, path.AsSpan(1)).Literal)
            .Where(static value => value is not null)
            .ToList();
        return new ListSize(
            [.. known.Select(path => SlicingValue.Of(Given(field, path[0]), path.AsSpan(1)))],
            defaults.Max() ?? statement.SlicingDefault ?? statement.AssumedSize ?? assumed,
            defaults.Count > 0 || statement.SlicingDefault is not null);
    }

    /// <summary>The length under these variables.</summary>
    public double Of(CoercedVariables variables)
    {
        var (given, longest) = (0, 0.0);
        foreach (var value in slicing)
        {
            if (value.Number(variables) is { } number)
            {
                given++;
                longest = Math.Max(longest, number);
            }
        }

        return given > 0 ? longest : Math.Max(0, otherwise);
    }

    /// <summary>False when the schema demands exactly one slicing argument and the request has none or several.</summary>
    public bool IsMet(CoercedVariables variables)
    {
        var given = 0;
        foreach (var value in slicing)
        {
            given += value.Number(variables) is null ? 0 : 1;
        }

        return given == 1 || (given == 0 && hasDefault);
    }

    private static GraphQLValue? Given(OperationField field, string argument) =>
        field.Arguments?.Items.Find(item => item.Name.StringValue == argument)?.Value;

    /// <summary>A slicing argument's value: a number, or where in a variable it stands, or nothing.</summary>
    private readonly record struct SlicingValue(long? Literal, string? Variable, string[] Path)
    {
        public long? Number(CoercedVariables variables) => Literal ?? (Variable is null ? null : variables.Integer(Variable, Path));

        public static SlicingValue Of(GraphQLValue? value, ReadOnlySpan<string> path)
        {
            while (value is GraphQLObjectValue { Fields: var fields } && path.Length > 0)
            {
                var name = path[0];
                value = fields?.Find(field => field.Name.StringValue == name)?.Value;
                path = path[1..];
            }

            return value switch
            {
                GraphQLVariable variable => new SlicingValue(null, variable.Name.StringValue, path.ToArray()),
                GraphQLIntValue number when path.IsEmpty && long.TryParse(number.Value.Span, CultureInfo.InvariantCulture, out var read) =>
                    new SlicingValue(read, null, []),
                _ => new SlicingValue(null, null, []),
            };
        }
    }
}
