using System.Globalization;
using System.Text;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Syntax;

/// <summary>Writes value literals in one canonical form: two values are equal exactly when their texts are, but for the order of object fields.</summary>
public static class ValueText
{
    /// <summary>The value as GraphQL.</summary>
    public static string Of(GraphQLValue value) => value switch
    {
        GraphQLStringValue text => Quote(text.Value.ToString()),
        GraphQLIntValue number => number.Value.ToString(),
        GraphQLFloatValue number => number.Value.ToString(),
        GraphQLBooleanValue boolean => boolean.Value.ToString(),
        GraphQLEnumValue name => name.Name.StringValue,
        GraphQLVariable variable => "$" + variable.Name.StringValue,
        GraphQLListValue list => $"[{string.Join(", ", (list.Values ?? []).Select(Of))}]",
        GraphQLObjectValue item => item.Fields is { Count: > 0 } fields
            ? $"{{ {string.Join(", ", fields.Select(field => $"{field.Name.StringValue}: {Of(field.Value)}"))} }}"
            : "{}",
        _ => "null",
    };

    /// <summary>True when both literals mean the same value; the order of object fields is no difference.</summary>
    public static bool AreEqual(GraphQLValue one, GraphQLValue other)
    {
        if (one is GraphQLObjectValue left && other is GraphQLObjectValue right)
        {
            var rightFields = right.Fields ?? [];
            return (left.Fields?.Count ?? 0) == rightFields.Count
                && (left.Fields ?? []).All(field => rightFields.Find(candidate => candidate.Name == field.Name) is { } match && AreEqual(field.Value, match.Value));
        }

        if (one is GraphQLListValue leftList && other is GraphQLListValue rightList)
        {
            var rightItems = rightList.Values ?? [];
            return (leftList.Values?.Count ?? 0) == rightItems.Count && (leftList.Values ?? []).Zip(rightItems).All(pair => AreEqual(pair.First, pair.Second));
        }

        return one.GetType() == other.GetType() && Of(one) == Of(other);
    }

    /// <summary>A string literal on one line.</summary>
    public static string Quote(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (var character in value)
        {
            _ = character switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append(@"\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' or '\u007f' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}"),
                _ => text.Append(character),
            };
        }

        return text.Append('"').ToString();
    }
}
