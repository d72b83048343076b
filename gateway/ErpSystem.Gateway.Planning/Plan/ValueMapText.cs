namespace ErpSystem.Gateway.Planning.Plan;

/// <summary>Value maps as text: for people, and equal exactly for equal maps.</summary>
public static class ValueMapText
{
    public static string Of(ValueMap map) => map switch
    {
        PathValue path => Steps(path.Steps),
        ObjectValue item => $"{{ {string.Join(", ", item.Fields.Select(field => $"{field.Name}: {Of(field.Value)}"))} }}",
        ListValue list => $"{Steps(list.Steps)}[{Of(list.Item)}]",
        NestedValue nested => $"{Steps(nested.Steps)}.({Of(nested.Inner)})",
        TypedValue typed => $"<{string.Join('|', typed.Types)}>{Of(typed.Inner)}",
        TargetValue targets => string.Join(" / ", targets.ByTarget.Select(Of)),
        FirstValue { Alternatives.IsEmpty: true } => "nothing",
        FirstValue first => string.Join(" | ", first.Alternatives.Select(Of)),
        ConstantValue constant => constant.Json,
        _ => map.ToString(),
    };

    /// <summary>A path as text: the part in brackets where it changes, then the keys.</summary>
    public static string Steps(IEnumerable<PathStep> steps)
    {
        var text = new System.Text.StringBuilder();
        var part = -1;
        foreach (var step in steps)
        {
            text.Append(text.Length == 0 ? "" : ".");
            if (step.Part != part)
            {
                text.Append('[').Append(step.Part).Append(']');
                part = step.Part;
            }

            text.Append(step.Key);
            if (!step.Types.IsEmpty)
            {
                text.Append('<').AppendJoin('|', step.Types).Append('>');
            }
        }

        return text.ToString();
    }
}
