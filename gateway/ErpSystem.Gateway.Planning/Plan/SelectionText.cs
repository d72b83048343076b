using System.Text;

namespace ErpSystem.Gateway.Planning.Plan;

/// <summary>Lays selections out for people.</summary>
internal static class SelectionText
{
    /// <summary>The template as one text, with the requirements' names in the holes.</summary>
    public static string Of(FetchPart part)
    {
        var text = new StringBuilder(part.Selection.Literals[0]);
        for (var i = 0; i < part.Selection.Holes.Length; i++)
        {
            text.Append('<').Append(part.Requirements[part.Selection.Holes[i]].Name).Append('>').Append(part.Selection.Literals[i + 1]);
        }

        return text.ToString();
    }

    /// <summary>One field a line, indented; braces inside arguments stay where they are.</summary>
    public static IEnumerable<string> Lines(string selection, int indent)
    {
        var line = new StringBuilder();
        var (depth, parentheses, inString) = (indent, 0, false);
        for (var i = 0; i < selection.Length; i++)
        {
            var character = selection[i];
            inString ^= character == '"' && (i == 0 || selection[i - 1] != '\\');
            parentheses += inString ? 0 : character == '(' ? 1 : character == ')' ? -1 : 0;
            var isStructure = !inString && parentheses == 0;
            if (isStructure && character == '{')
            {
                yield return Indented(line, depth++, " {");
            }
            else if (isStructure && character == '}')
            {
                if (line.Length > 0)
                {
                    yield return Indented(line, depth, "");
                }

                yield return new string(' ', 2 * --depth) + "}";
            }
            else if (isStructure && character == ' ' && Ends(line, selection[(i + 1)..]))
            {
                yield return Indented(line, depth, "");
            }
            else if (character != ' ' || line.Length > 0)
            {
                line.Append(character);
            }
        }

        if (line.Length > 0)
        {
            yield return Indented(line, depth, "");
        }
    }

    // A blank ends a field unless it belongs to an alias, a directive, a fragment's head or the brace that follows.
    private static bool Ends(StringBuilder line, string rest) =>
        line.Length > 0 && line[^1] != ':' && !rest.StartsWith('{') && !rest.StartsWith('@') && !line.ToString().EndsWith("...", StringComparison.Ordinal)
        && !line.ToString().EndsWith("... on", StringComparison.Ordinal);

    private static string Indented(StringBuilder line, int depth, string end)
    {
        var text = new string(' ', 2 * depth) + line.ToString().TrimEnd() + end;
        line.Clear();
        return text;
    }
}
