using ErpSystem.Gateway.Schema.Availability;

namespace ErpSystem.Gateway.Subscriptions.Matching;

/// <summary>
/// The keys by which events find subscribers: field, topic, company and the values of the placeholders. A subscriber has a key for each combination of
/// the values that it asked for; an event looks under each of its own values and under "all" in every place.
/// </summary>
internal sealed class EventKeys
{
    private const string All = "*";

    // Neither stands in an id or a name; a value with one inside must not be taken for two.
    private const char Separator = '\u001f';
    private const char Value = '\u001e';

    private readonly string[][] paths;

    public EventKeys(StreamDefinition definition, TopicTemplate template)
    {
        Topic = template.Topic;
        Arguments = template.Arguments;
        paths = [.. template.Arguments.Select(definition.PathOfArgument)];
        Identity = $"{definition.Stream.Field}{Separator}{template}{Separator}{string.Join(Separator, paths.Select(path => string.Join('.', path)))}";
    }

    public string Topic { get; }

    public IReadOnlyList<string> Arguments { get; }

    /// <summary>Equal where events are matched alike.</summary>
    public string Identity { get; }

    /// <summary>The keys of a subscriber; null where there are more than allowed.</summary>
    public static List<string>? Of(string? company, IReadOnlyList<IReadOnlyList<string>?> values, int most)
    {
        var keys = new List<string> { Part(company) };
        foreach (var wanted in values)
        {
            if (wanted is not null && (long)keys.Count * Math.Max(1, wanted.Count) > most)
            {
                return null;
            }

            keys = [.. keys.SelectMany(_ => wanted is null ? [Part(null)] : wanted.Distinct(StringComparer.Ordinal).Select(Part), static (key, part) => key + part)];
        }

        return keys;
    }

    /// <summary>The keys under which an event looks for subscribers.</summary>
    public IEnumerable<string> Of(StreamEvent happened)
    {
        IEnumerable<string> keys = happened.Company is null ? [Part(null)] : [Part(happened.Company), Part(null)];
        foreach (var path in paths)
        {
            string[] parts = [Part(null), .. happened.Values(path).Distinct(StringComparer.Ordinal).Select(Part)];
            keys = keys.SelectMany(_ => parts, static (key, part) => key + part);
        }

        return keys;
    }

    private static string Part(string? value) => value is null ? $"{Separator}{All}" : $"{Separator}{Value}{value.Replace(Separator, ' ')}";
}
