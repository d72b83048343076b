namespace ErpSystem.Gateway.Schema.Validation;

/// <summary>"Did you mean": the known names that are close to a misspelled one, closest first.</summary>
internal static class Suggestions
{
    private const int MaxSuggestions = 5;

    /// <summary>The sentence for the names close to <paramref name="input"/>, with a leading blank, or nothing.</summary>
    public static string DidYouMean(string input, IEnumerable<string> options, string? intro = null) => Sentence(Closest(input, options), intro);

    public static string Sentence(IReadOnlyList<string> names, string? intro = null)
    {
        var start = intro is null ? " Did you mean " : $" Did you mean {intro} ";
        return names.Count switch
        {
            0 => "",
            1 => $"{start}\"{names[0]}\"?",
            2 => $"{start}\"{names[0]}\" or \"{names[1]}\"?",
            _ => Many(names, start),
        };
    }

    public static List<string> Closest(string input, IEnumerable<string> options)
    {
        var distance = new LexicalDistance(input);
        var threshold = (int)Math.Floor(input.Length * 0.4) + 1;
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var option in options)
        {
            if (distance.Measure(option, threshold) is { } measured)
            {
                found[option] = measured;
            }
        }

        var names = found.Keys.ToList();
        names.Sort((left, right) => found[left] != found[right] ? found[left] - found[right] : NaturalCompare(left, right));
        return names;
    }

    /// <summary>Compares texts with the numbers in them read as numbers: <c>a2</c> comes before <c>a10</c>.</summary>
    public static int NaturalCompare(string left, string right)
    {
        var (a, b) = (0, 0);
        while (a < left.Length && b < right.Length)
        {
            if (char.IsAsciiDigit(left[a]) && char.IsAsciiDigit(right[b]))
            {
                var order = ReadNumber(left, ref a).CompareTo(ReadNumber(right, ref b));
                if (order != 0)
                {
                    return order;
                }
            }
            else if (left[a] != right[b])
            {
                return left[a] - right[b];
            }
            else
            {
                a++;
                b++;
            }
        }

        return left.Length - right.Length;
    }

    private static double ReadNumber(string text, ref int index)
    {
        var number = 0.0;
        do
        {
            number = (number * 10) + text[index++] - '0';
        }
        while (index < text.Length && char.IsAsciiDigit(text[index]) && number > 0);
        return number;
    }

    private static string Many(IReadOnlyList<string> names, string start)
    {
        var count = Math.Min(names.Count, MaxSuggestions);
        var first = string.Join(", ", names.Take(count - 1).Select(name => $"\"{name}\""));
        return $"{start}{first}, or \"{names[count - 1]}\"?";
    }
}
