using ErpSystem.Gateway.Planning.Plan;
using ErpSystem.Gateway.Schema.Coercion;

namespace ErpSystem.Gateway.Execution.Programs;

/// <summary>The distinct conditions of a plan, each evaluated once per request.</summary>
internal sealed class ConditionTable
{
    /// <summary>The number of the condition that always holds.</summary>
    public const int Always = -1;

    private readonly List<Conditions> all = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    public int Count => all.Count;

    public int Add(Conditions conditions)
    {
        if (conditions.AlwaysHold)
        {
            return Always;
        }

        var text = string.Join('|', conditions.Alternatives.Select(alternative =>
            string.Join('&', alternative.Select(condition => (condition.Expected ? "" : "!") + condition.Variable))));
        if (!numbers.TryGetValue(text, out var number))
        {
            numbers[text] = number = all.Count;
            all.Add(conditions);
        }

        return number;
    }

    /// <summary>What holds for these variables, by number.</summary>
    public bool[] Evaluate(CoercedVariables variables)
    {
        if (all.Count == 0)
        {
            return [];
        }

        var holds = new bool[all.Count];
        for (var i = 0; i < holds.Length; i++)
        {
            holds[i] = all[i].Alternatives.Any(alternative => alternative.All(condition => variables.IsTrue(condition.Variable) == condition.Expected));
        }

        return holds;
    }
}
