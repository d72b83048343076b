using System.Text;
using ErpSystem.Gateway.Execution.Programs;
using ErpSystem.Gateway.Planning.Plan;

namespace ErpSystem.Gateway.Execution.Sources;

/// <summary>
/// Writes the GraphQL text of a request. Field g of part p is called <c>__p_g</c>, its argument a takes the variable <c>__p_g_a</c>, its
/// requirement r <c>__p_g_rr</c>, all behind the plan's prefix.
/// </summary>
internal sealed class DocumentWriter(QueryPlan plan, bool isMutation)
{
    private readonly StringBuilder declarations = new();
    private readonly StringBuilder fields = new();

    /// <summary>The client's variables in use, in order of first use.</summary>
    public List<string> Variables { get; } = [];

    public void Add(PartProgram part, int count)
    {
        foreach (var variable in part.Source.Variables)
        {
            if (!Variables.Contains(variable))
            {
                Variables.Add(variable);
                Declare(variable, plan.Variables.First(declared => declared.Name == variable).Type);
            }
        }

        for (var field = 0; field < count; field++)
        {
            if (fields.Length > 0)
            {
                fields.Append(' ');
            }

            if (part.Source.Lookup is { } lookup)
            {
                AddLookup(part, lookup, field);
            }
            else
            {
                AddSelection(part, field);
            }
        }
    }

    public string Finish() => (isMutation ? "mutation" : "query") + (declarations.Length > 0 ? $"({declarations})" : "") + $"{{{fields}}}";

    private void AddLookup(PartProgram part, LookupCall lookup, int field)
    {
        fields.Append(plan.InternalPrefix).Append(part.Id).Append('_').Append(field).Append(':');
        foreach (var step in lookup.Path)
        {
            fields.Append(step).Append('{');
        }

        fields.Append(part.TakesLists && !lookup.IsEntities ? lookup.ListField : lookup.Field).Append('(');
        for (var i = 0; i < lookup.Arguments.Length; i++)
        {
            var argument = lookup.Arguments[i];
            var variable = $"{plan.InternalPrefix}{part.Id}_{field}_{i}";
            fields.Append(i > 0 ? "," : "").Append(ArgumentName(part, lookup, argument)).Append(":$").Append(variable);
            Declare(variable, part.TakesLists ? $"[{argument.Type.TrimEnd('!')}!]!" : argument.Type);
        }

        fields.Append("){");
        AddSelection(part, field);
        fields.Append('}', lookup.Path.Length + 1);
    }

    private static string ArgumentName(PartProgram part, LookupCall lookup, LookupArgument argument) =>
        lookup.IsEntities ? "representations" : part.TakesLists ? argument.ListName ?? argument.Name : argument.Name;

    private void AddSelection(PartProgram part, int field)
    {
        var template = part.Source.Selection;
        for (var i = 0; i < template.Literals.Length; i++)
        {
            fields.Append(template.Literals[i]);
            if (i < template.Holes.Length)
            {
                fields.Append('$').Append(plan.InternalPrefix).Append(part.Id).Append('_').Append(field).Append("_r").Append(template.Holes[i]);
            }
        }

        for (var i = 0; i < part.Source.Requirements.Length; i++)
        {
            Declare($"{plan.InternalPrefix}{part.Id}_{field}_r{i}", part.Source.Requirements[i].Type);
        }
    }

    private void Declare(string variable, string type) =>
        declarations.Append(declarations.Length > 0 ? "," : "").Append('$').Append(variable).Append(':').Append(type);
}
