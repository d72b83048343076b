using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ErpSystem.Gateway.Schema.Availability;

/// <summary>
/// A topic of <c>@eventStream</c>: <c>sales.order.status_changed.v1.{$args.orderId}</c>. The broker knows what stands before the first
/// placeholder, without the dot; the placeholders say which of the topic's events a subscriber gets.
/// </summary>
/// <param name="Topic">The broker's topic.</param>
/// <param name="Arguments">The arguments that the placeholders name, in order.</param>
public sealed partial record TopicTemplate(string Topic, ImmutableArray<string> Arguments)
{
    /// <summary>The template, or null where the text is none.</summary>
    public static TopicTemplate? TryParse(string? text)
    {
        if (text is null || Form().Match(text) is not { Success: true } match)
        {
            return null;
        }

        return new TopicTemplate(match.Groups["topic"].Value, [.. match.Groups["argument"].Captures.Select(capture => capture.Value)]);
    }

    public bool Equals(TopicTemplate? other) => other is not null && Topic == other.Topic && Arguments.SequenceEqual(other.Arguments);

    public override int GetHashCode() => HashCode.Combine(Topic, Arguments.Length);

    public override string ToString() => Topic + string.Concat(Arguments.Select(argument => $".{{$args.{argument}}}"));

    [GeneratedRegex(@"^(?<topic>[A-Za-z0-9_\-]+(\.[A-Za-z0-9_\-]+)*)(\.\{\$args\.(?<argument>[_A-Za-z][_0-9A-Za-z]*)\})*\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
