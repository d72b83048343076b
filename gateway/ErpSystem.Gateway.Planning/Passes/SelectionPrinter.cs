using System.Collections.Immutable;
using System.Text;
using ErpSystem.Gateway.Planning.Normalization;
using ErpSystem.Gateway.Planning.Plan;
using ErpSystem.Gateway.Planning.Search;

namespace ErpSystem.Gateway.Planning.Passes;

/// <summary>Prints a part's selection as GraphQL, with holes where requirement variables will stand.</summary>
internal sealed class SelectionPrinter(PartDraft part)
{
    private readonly StringBuilder text = new();
    private readonly ImmutableArray<string>.Builder literals = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<int>.Builder holes = ImmutableArray.CreateBuilder<int>();
    private readonly List<string> variables = [];

    /// <summary>Prints these of the part's fields.</summary>
    public static (SelectionTemplate Template, ImmutableArray<string> Variables) Print(PartDraft part, List<SelectionField> fields)
    {
        var printer = new SelectionPrinter(part);
        printer.Set(fields, part.Conditions);
        printer.literals.Add(printer.text.ToString());
        return (new SelectionTemplate(printer.literals.ToImmutable(), printer.holes.ToImmutable()), [.. printer.variables]);
    }

    private void Set(List<SelectionField> unordered, Conditions above)
    {
        var fields = unordered.OrderBy(field => field.Order).ToList();
        if (fields.Count == 0)
        {
            text.Append("__typename");
        }

        for (var i = 0; i < fields.Count;)
        {
            text.Append(i == 0 ? "" : " ");
            var end = i + 1;
            while (end < fields.Count && fields[end].On.SequenceEqual(fields[i].On))
            {
                end++;
            }

            Run(fields[i..end], above);
            i = end;
        }
    }

    // Neighbours under the same type conditions share their fragments; more than neighbours would change the order of the keys.
    private void Run(List<SelectionField> fields, Conditions above)
    {
        if (fields[0].On.IsEmpty)
        {
            Fields(fields, above);
            return;
        }

        for (var i = 0; i < fields[0].On.Length; i++)
        {
            text.Append(i == 0 ? "" : " ").Append("... on ").Append(fields[0].On[i]).Append(" { ");
            Fields(fields, above);
            text.Append(" }");
        }
    }

    private void Fields(List<SelectionField> fields, Conditions above)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            text.Append(i == 0 ? "" : " ");
            if (ConditionAlgebra.Implies(above, fields[i].Conditions))
            {
                Field(fields[i], "", above);
                continue;
            }

            for (var j = 0; j < fields[i].Conditions.Alternatives.Length; j++)
            {
                text.Append(j == 0 ? "" : " ");
                Under(fields[i], fields[i].Conditions.Alternatives[j]);
            }
        }
    }

    // A directive stands once at a place, so each further condition takes a fragment around the field.
    private void Under(SelectionField field, ImmutableArray<Condition> all)
    {
        var last = all.Length - 1;
        for (var i = 0; i < last; i++)
        {
            text.Append("... ").Append(Directive(all[i])).Append(" { ");
        }

        Field(field, " " + Directive(all[last]), new Conditions([all]));
        for (var i = 0; i < last; i++)
        {
            text.Append(" }");
        }
    }

    private string Directive(Condition condition)
    {
        Use(condition.Variable);
        return $"@{(condition.Expected ? "include" : "skip")}(if: ${condition.Variable})";
    }

    private void Field(SelectionField field, string directive, Conditions above)
    {
        if (field.Key != field.Name)
        {
            text.Append(field.Key).Append(": ");
        }

        text.Append(field.Name);
        Arguments(field);
        text.Append(directive);
        if (field.Child is { } child)
        {
            text.Append(" { ");
            Set(child.Fields, above);
            text.Append(" }");
        }
    }

    private void Arguments(SelectionField field)
    {
        if (field.ArgumentsText.Length == 0 && field.Required.IsEmpty)
        {
            return;
        }

        text.Append('(').Append(field.ArgumentsText);
        foreach (var variable in field.Variables)
        {
            Use(variable);
        }

        for (var i = 0; i < field.Required.Length; i++)
        {
            var (argument, requirement) = field.Required[i];
            text.Append(i == 0 && field.ArgumentsText.Length == 0 ? "" : ", ").Append(argument).Append(": ");
            literals.Add(text.ToString());
            text.Clear();
            holes.Add(part.IndexOf(field.Group, requirement));
        }

        text.Append(')');
    }

    private void Use(string variable)
    {
        if (!variables.Contains(variable))
        {
            variables.Add(variable);
        }
    }
}
