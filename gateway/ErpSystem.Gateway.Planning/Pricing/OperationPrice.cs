using System.Collections.Immutable;
using ErpSystem.Gateway.Planning.Plan;
using ErpSystem.Gateway.Schema.Coercion;
using ErpSystem.Gateway.Schema.Types;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Planning.Pricing;

/// <summary>The price of one operation as a function of its variables. Made once for an operation, asked for each request; safe for use by many at once.</summary>
// Hot path.
public sealed class OperationPrice
{
    // Beyond it nobody asks how much more; a sum of such prices is still a number that JSON can carry.
    private const double Ceiling = 1e15;

    private const int OnStack = 128;

    private readonly PricedField[] fields;
    private readonly PricedSelection root;
    private readonly Quote? constant;

    internal OperationPrice(IEnumerable<PricedField> fields, PricedSelection root)
    {
        this.fields = [.. fields];
        this.root = root;
        constant = this.fields.All(static field => field.IsConstant) ? Compute(CoercedVariables.Empty) : null;
    }

    /// <summary>The price under these variables.</summary>
    public Quote Of(CoercedVariables variables) => constant ?? Compute(variables);

    private Quote Compute(CoercedVariables variables)
    {
        var values = fields.Length <= OnStack ? stackalloc double[OnStack] : new double[fields.Length];
        string? refused = null;

        // In their order: each field comes after all below it.
        for (var i = 0; i < fields.Length; i++)
        {
            var field = fields[i];
            if (!Hold(field.Conditions, variables))
            {
                values[i] = 0;
                continue;
            }

            refused ??= field.Demand is { } demand && !demand.IsMet(variables) ? field.Coordinate : null;
            var size = field.Size?.Of(variables) ?? 1;
            values[i] = Bounded(field.Weight + (field.Inputs?.Of(variables) ?? 0) + (size * field.Factor * field.Selection.Of(values)));
        }

        return new Quote(Math.Max(0, root.Of(values)), refused);
    }

    private static double Bounded(double value) => Math.Clamp(value, -Ceiling, Ceiling);

    private static bool Hold(Conditions conditions, CoercedVariables variables)
    {
        foreach (var alternative in conditions.Alternatives)
        {
            var holds = true;
            foreach (var condition in alternative)
            {
                holds &= variables.IsTrue(condition.Variable) == condition.Expected;
            }

            if (holds)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A field: its own weight and, as often as its list is long, what it returns.</summary>
/// <param name="Coordinate">The field in the schema.</param>
/// <param name="Conditions">When it is selected.</param>
/// <param name="Weight">Its own weight and that of its arguments.</param>
/// <param name="Demand">The list whose length the request must state; null when it need not.</param>
/// <param name="Size">The length of its list; null when it is none.</param>
/// <param name="Factor">How many items a list within the list stands for.</param>
/// <param name="Selection">What it returns.</param>
internal sealed record PricedField(
    string Coordinate, Conditions Conditions, double Weight, ListSize? Demand, ListSize? Size, double Factor, PricedSelection Selection)
{
    /// <summary>The input objects that weigh by what is in them; null without any.</summary>
    public InputPrice? Inputs { get; init; }

    public bool IsConstant => Inputs is null && Conditions.AlwaysHold && Size is not { IsVariable: true } && Demand is not { IsVariable: true };
}

/// <summary>Input objects among the arguments of a field.</summary>
internal sealed record InputPrice(InputWeights Weights, ImmutableArray<(GraphQLValue Value, TypeReference Type)> Arguments)
{
    public double Of(CoercedVariables variables)
    {
        var sum = 0.0;
        foreach (var (value, type) in Arguments)
        {
            sum += Weights.Of(value, type, variables);
        }

        return sum;
    }
}

/// <summary>What stands at one place: for each kind of object its weight and its fields by number. The dearest kind counts.</summary>
internal sealed record PricedSelection(ImmutableArray<(double Weight, int[] Fields)> Alternatives)
{
    public double Of(ReadOnlySpan<double> values)
    {
        var dearest = double.NegativeInfinity;
        foreach (var (weight, fields) in Alternatives)
        {
            var sum = weight;
            foreach (var field in fields)
            {
                sum += values[field];
            }

            dearest = Math.Max(dearest, sum);
        }

        return double.IsNegativeInfinity(dearest) ? 0 : Math.Min(dearest, 1e15);
    }
}
