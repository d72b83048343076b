using System.Globalization;
using System.Text;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Syntax;

/// <summary>Prints a value literal in the canonical form, on one line: <c>{a: 1, b: [RED, "x"]}</c>.</summary>
public static class ValuePrinter
{
    public static string Print(GraphQLValue value) => Print(value, null);

    /// <summary>Prints a value literal; texts for which <paramref name="isBlock"/> says so become block strings.</summary>
    public static string Print(GraphQLValue value, Func<GraphQLStringValue, bool>? isBlock)
    {
        var output = new StringBuilder();
        Append(output, value, isBlock);
        return output.ToString();
    }

    /// <summary>Prints a text as a string literal with its quotes.</summary>
    public static string PrintString(ReadOnlySpan<char> text)
    {
        var output = new StringBuilder(text.Length + 2);
        AppendString(output, text);
        return output.ToString();
    }

    internal static void Append(StringBuilder output, GraphQLValue value, Func<GraphQLStringValue, bool>? isBlock = null)
    {
        switch (value)
        {
            case GraphQLStringValue text when isBlock?.Invoke(text) == true:
                output.Append(BlockString.Print(text.Value.ToString()));
                break;
            case GraphQLStringValue text:
                AppendString(output, text.Value.Span);
                break;
            case GraphQLListValue list:
                AppendList(output, list, isBlock);
                break;
            case GraphQLObjectValue fields:
                AppendObject(output, fields, isBlock);
                break;
            case GraphQLVariable variable:
                output.Append('$').Append(variable.Name.StringValue);
                break;
            case GraphQLIntValue number:
                output.Append(number.Value.Span);
                break;
            case GraphQLFloatValue number:
                output.Append(number.Value.Span);
                break;
            case GraphQLBooleanValue boolean:
                output.Append(boolean.BoolValue ? "true" : "false");
                break;
            case GraphQLEnumValue name:
                output.Append(name.Name.StringValue);
                break;
            default:
                output.Append("null");
                break;
        }
    }

    internal static void AppendString(StringBuilder output, ReadOnlySpan<char> text)
    {
        output.Append('"');
        foreach (var character in text)
        {
            AppendCharacter(output, character);
        }

        output.Append('"');
    }

    private static void AppendCharacter(StringBuilder output, char character)
    {
        switch (character)
        {
            case '"' or '\\':
                output.Append('\\').Append(character);
                break;
            case '\b':
                output.Append("\\b");
                break;
            case '\t':
                output.Append("\\t");
                break;
            case '\n':
                output.Append("\\n");
                break;
            case '\f':
                output.Append("\\f");
                break;
            case '\r':
                output.Append("\\r");
                break;
            case < ' ' or (>= '\u007f' and <= '\u009f'):
                output.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
                break;
            default:
                output.Append(character);
                break;
        }
    }

    private static void AppendList(StringBuilder output, GraphQLListValue list, Func<GraphQLStringValue, bool>? isBlock)
    {
        output.Append('[');
        var separator = "";
        foreach (var item in list.Values ?? [])
        {
            output.Append(separator);
            Append(output, item, isBlock);
            separator = ", ";
        }

        output.Append(']');
    }

    private static void AppendObject(StringBuilder output, GraphQLObjectValue value, Func<GraphQLStringValue, bool>? isBlock)
    {
        output.Append('{');
        var separator = "";
        foreach (var field in value.Fields ?? [])
        {
            output.Append(separator).Append(field.Name.StringValue).Append(": ");
            Append(output, field.Value, isBlock);
            separator = ", ";
        }

        output.Append('}');
    }
}
