using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Validation;

/// <summary>Not a rule: notes for each definition where it uses variables and what those places expect.</summary>
internal sealed class VariableUsageCollector(ValidationContext context) : ValidationRule(context), IEnter<GraphQLVariable>
{
    private static readonly RulePlan Plan = new([(typeof(VariableUsageCollector), context => new VariableUsageCollector(context))]);

    /// <summary>Fills the index of the context's document.</summary>
    public static void Collect(ValidationContext context) => new DocumentWalker(context, Plan, Plan.Create(context)).Walk(context.Document);

    public void Enter(GraphQLVariable node)
    {
        if (!Context.Index.Usages.TryGetValue(Context.Definition!, out var usages))
        {
            Context.Index.Usages[Context.Definition!] = usages = [];
        }

        usages.Add(new VariableUsage(node, Context.InputType, Context.HasLocationDefault, Context.ParentInputType));
    }
}
