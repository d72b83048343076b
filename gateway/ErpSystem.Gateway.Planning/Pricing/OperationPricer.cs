using System.Collections.Immutable;
using ErpSystem.Gateway.Planning.Normalization;
using ErpSystem.Gateway.Schema.Availability;
using ErpSystem.Gateway.Schema.Coercion;
using ErpSystem.Gateway.Schema.Types;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Planning.Pricing;

/// <summary>
/// Prices operations by <c>@cost</c> and <c>@listSize</c> of the cost specification. A field costs its own weight and that of its arguments,
/// and, as many times as its list is long, the weight of what it returns and the price of all below. Where an object may be of several types
/// the dearest counts; what the client's own merged selection holds twice is paid once; introspection is free.
/// </summary>
public sealed class OperationPricer(AvailabilityTable table, PricingOptions? options = null)
{
    private readonly PricingOptions options = options ?? PricingOptions.Default;
    private readonly InputWeights inputs = new(table.Schema, static member => PriceDirectives.WeightOf(member));

    /// <summary>The price of the named operation, or of the only one; null when there is no such operation.</summary>
    public OperationPrice? Price(GraphQLDocument validDocument, string? operationName)
    {
        if (OperationSelector.Find(validDocument, operationName, out _) is not { } operation
            || OperationSelector.RootType(table.Schema, OperationSelector.KindOf(operation)) is not { } rootType)
        {
            return null;
        }

        var selection = new OperationNormalizer(table, validDocument).Normalize(operation, rootType);
        var fields = new List<PricedField>();
        var root = Selection(selection, rootWeight: 0, OperationSelector.KindOf(operation) == OperationRoot.Mutation ? options.MutationWeight : 0, [], fields);
        return new OperationPrice(fields, root);
    }

    // The fields of the selection are appended to the list, each behind all that it contains.
    private PricedSelection Selection(
        OperationSelection selection, double? rootWeight, double defaultWeight, IReadOnlyList<SizedPath> sized, List<PricedField> fields)
    {
        var numbers = new List<(int Number, ImmutableArray<string> Types)>();
        foreach (var field in selection.Fields.Where(static field => field.Definition is not null))
        {
            var priced = Field(field, defaultWeight, [.. sized.Where(path => path.Starts(field.Name))], fields);
            numbers.Add((fields.Count, field.Types));
            fields.Add(priced);
        }

        // Types that see the same fields at the same weight cost the same.
        return new PricedSelection(
        [
            .. selection.PossibleTypes
                .Select(type => (
                    Weight: rootWeight ?? WeightOf(selection.StaticType, type),
                    Fields: numbers
                        .Where(entry => entry.Types.Length == selection.PossibleTypes.Length || entry.Types.Contains(type))
                        .Select(static entry => entry.Number)
                        .ToArray()))
                .DistinctBy(static entry => (entry.Weight, string.Join(',', entry.Fields))),
        ]);
    }

    private PricedField Field(OperationField field, double defaultWeight, IReadOnlyList<SizedPath> sized, List<PricedField> fields)
    {
        var definitions = Definitions(field).ToList();
        var statement = PriceDirectives.ListSizeOf(definitions);
        var size = statement is null ? ListSize.Assumed(options.AssumedListSize) : ListSize.Of(statement, field, options.AssumedListSize);
        var below = sized.Select(static path => path.Rest).OfType<SizedPath>()
            .Concat((statement?.SizedFields ?? []).Select(path => new SizedPath(path.Split('.'), size)))
            .ToList();
        var selection = field.Selection is null
            ? new PricedSelection([(PriceDirectives.WeightOf(TypeMembers(field.Definition!.Type.Name)) ?? 0, [])])
            : Selection(field.Selection, rootWeight: null, defaultWeight: 0, below, fields);

        // A field whose sized fields are named returns an object around the list, not the list: the length is theirs.
        var given = sized.FirstOrDefault(static path => path.Rest is null);
        var depth = Depth(field.Definition!.Type);
        return new PricedField(
            $"{field.DeclaringType}.{field.Name}",
            field.Conditions,
            (PriceDirectives.WeightOf(definitions) ?? defaultWeight) + ArgumentWeights(field),
            statement is { RequiresOne: true } ? size : null,
            depth == 0 ? null : given?.Size ?? (statement is { SizedFields.Length: > 0 } ? ListSize.Assumed(options.AssumedListSize) : size),
            Math.Pow(options.AssumedListSize, Math.Max(0, depth - 1)),
            selection)
        {
            Inputs = Inputs(field),
        };
    }

    // Arguments whose weight depends on what is in them, and so perhaps on variables.
    private InputPrice? Inputs(OperationField field)
    {
        var weighted = (field.Arguments?.Items ?? [])
            .Select(given => (given.Value, field.Definition!.Arguments.Find(given.Name.StringValue)?.Type))
            .Where(given => given.Type is not null && inputs.Any(given.Type))
            .Select(given => (given.Value, given.Type!))
            .ToList();
        return weighted.Count == 0 ? null : new InputPrice(inputs, [.. weighted]);
    }

    private double ArgumentWeights(OperationField field)
    {
        var sum = 0.0;
        foreach (var given in field.Arguments?.Items ?? [])
        {
            if (field.Definition!.Arguments.Find(given.Name.StringValue) is { } argument)
            {
                sum += PriceDirectives.WeightOf(argument) ?? PriceDirectives.WeightOf(TypeMembers(argument.Type.Name)) ?? 0;
            }
        }

        return sum;
    }

    // A field of an interface costs what the dearest of its objects states.
    private IEnumerable<FieldDefinition> Definitions(OperationField field) =>
        field.Types.Where(type => type != field.DeclaringType)
            .Select(type => (table.Schema.Find(type) as ComplexType)?.Fields.Find(field.Name))
            .OfType<FieldDefinition>()
            .Prepend(field.Definition!);

    private double WeightOf(string staticType, string type) =>
        PriceDirectives.WeightOf(TypeMembers(type)) ?? PriceDirectives.WeightOf(TypeMembers(staticType)) ?? options.ObjectWeight;

    private IEnumerable<SchemaMember> TypeMembers(string name) => table.Schema.Find(name) is { } type ? [type] : [];

    private static int Depth(TypeReference type) => type.Element is { } element ? 1 + Depth(element) : 0;

    /// <summary>Fields below, by their names, whose lists are as long as stated above.</summary>
    private sealed record SizedPath(string[] Names, ListSize Size)
    {
        public SizedPath? Rest => Names.Length > 1 ? new SizedPath(Names[1..], Size) : null;

        public bool Starts(string field) => Names[0] == field;
    }
}
