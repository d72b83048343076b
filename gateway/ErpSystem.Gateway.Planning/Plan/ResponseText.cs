using System.Collections.Immutable;
using System.Text;

namespace ErpSystem.Gateway.Planning.Plan;

/// <summary>The response for people.</summary>
internal static class ResponseText
{
    public static string Of(ObjectShape root)
    {
        var text = new StringBuilder();
        Write(text, root, 0);
        return text.ToString();
    }

    private static void Write(StringBuilder text, ObjectShape shape, int depth)
    {
        foreach (var field in shape.Fields)
        {
            text.Append(' ', 2 * depth).Append(field.ResponseName).Append(": ").Append(Type(field.Type, field.Object)).Append(" = ").Append(Origin(field, shape));
            if (!field.OnTypes.IsEmpty)
            {
                text.Append(" on ").AppendJoin(", ", field.OnTypes);
            }

            if (!field.Conditions.AlwaysHold)
            {
                text.Append(" if ").Append(PlanText.Conditions(field.Conditions));
            }

            text.Append('\n');
            if (field.Object is { } inner)
            {
                Write(text, inner, depth + 1);
            }
        }
    }

    private static string Origin(FieldShape field, ObjectShape shape) => field.Origin switch
    {
        FieldOrigin.TypeName => shape.TypeName is { } name ? $"\"{name}\"" : Key(shape.TypeNameSource!.Part, shape.TypeNameSource.Key),
        FieldOrigin.Introspection => "the gateway's own schema",
        _ => Key(field.Part, field.Key),
    };

    private static string Key(int part, string key) => ValueMapText.Steps(ImmutableArray.Create(new PathStep(part, key)));

    private static string Type(OutputShape shape, ObjectShape? inner)
    {
        var name = shape.Element is { } element ? $"[{Type(element, inner)}]"
            : inner is null ? shape.Leaf.ToString()
            : inner.TypeName ?? string.Join('|', inner.PossibleTypes.Order(StringComparer.Ordinal));
        return shape.NonNull ? name + "!" : name;
    }
}
