using System.Text;
using ErpSystem.Gateway.Planning.Plan;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Planning.Normalization;

/// <summary>The normalised operation for people.</summary>
internal static class OperationText
{
    public static string Of(OperationRoot kind, OperationSelection selection)
    {
        var text = new StringBuilder(kind.ToString().ToLowerInvariant()).Append(" {\n");
        Write(text, selection, 1);
        return text.Append("}\n").ToString();
    }

    private static void Write(StringBuilder text, OperationSelection selection, int depth)
    {
        foreach (var field in selection.Fields)
        {
            text.Append(' ', 2 * depth);
            if (field.ResponseName != field.Name)
            {
                text.Append(field.ResponseName).Append(": ");
            }

            text.Append(field.Name);
            if (field.ArgumentsText.Length > 0)
            {
                text.Append('(').Append(field.ArgumentsText).Append(')');
            }

            text.Append(field.Selection is null ? "" : " {");
            if (field.Types.Length < selection.PossibleTypes.Length)
            {
                text.Append(" # on ").AppendJoin(", ", field.Types);
            }

            if (!field.Conditions.AlwaysHold)
            {
                text.Append(" # if ").Append(PlanText.Conditions(field.Conditions));
            }

            text.Append('\n');
            if (field.Selection is { } inner)
            {
                Write(text, inner, depth + 1);
                text.Append(' ', 2 * depth).Append("}\n");
            }
        }
    }
}
