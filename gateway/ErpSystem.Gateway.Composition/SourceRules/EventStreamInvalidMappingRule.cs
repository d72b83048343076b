using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ErpSystem.Gateway.Composition.Packaging;
using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Availability;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.SourceRules;

/// <summary>
/// What the settings say under <c>extensions.erp.eventStreams</c> fits the streams: the kind is known, each placeholder and each leaf of the message
/// has a path, and nothing else has one. A stream without such settings is read as it is, and must not need more.
/// </summary>
internal sealed partial class EventStreamInvalidMappingRule : ISourceRule
{
    public const string Code = "EVENT_STREAM_INVALID_MAPPING";

    public void Check(SourceSchema source, CompositionLog log)
    {
        var settings = DeclaredStream.SettingsOf(source);
        var streams = DeclaredStream.Of(source).DistinctBy(stream => stream.Field.Name).ToDictionary(stream => stream.Field.Name, StringComparer.Ordinal);
        foreach (var (name, value) in settings)
        {
            if (!streams.TryGetValue(name, out var stream))
            {
                log.Error(Code, $"The settings map the event stream '{name}', but no field of that name is an @eventStream.", null, source, SourceLocation.None, "Remove the entry, or name the field.");
            }
            else if (value is JsonObject mapping)
            {
                Check(stream, mapping);
            }
            else
            {
                Refuse(stream, "is no object", "Write { \"kind\": …, \"arguments\": { … }, \"message\": { … } }.");
            }
        }

        void Check(DeclaredStream stream, JsonObject mapping)
        {
            if (EventStreamMapping.KindOf(SettingsJson.Text(mapping["kind"])) is null)
            {
                Refuse(stream, "does not say whether its events are states or facts", "Write \"kind\": \"state\" or \"kind\": \"fact\".");
            }

            foreach (var (member, _) in mapping.Where(pair => pair.Key is not ("kind" or "arguments" or "message")))
            {
                Refuse(stream, $"has the unknown member '{member}'", "Only kind, arguments and message are known.");
            }

            var placeholders = stream.Topics.Select(TopicTemplate.TryParse).OfType<TopicTemplate>().SelectMany(topic => topic.Arguments).Distinct(StringComparer.Ordinal);
            Compare(stream, mapping["arguments"] as JsonObject ?? [], [.. placeholders], "the placeholder");
            Compare(stream, mapping["message"] as JsonObject ?? [], [.. stream.Leaves()], "the leaf");
        }

        void Compare(DeclaredStream stream, JsonObject paths, List<string> wanted, string what)
        {
            foreach (var missing in wanted.Where(name => !paths.ContainsKey(name)))
            {
                Refuse(stream, $"has no path for {what} '{missing}'", $"Add \"{missing}\": \"payload.…\".");
            }

            foreach (var (name, path) in paths)
            {
                if (!wanted.Contains(name))
                {
                    Refuse(stream, $"has a path for {what} '{name}', which the @eventStream does not have", "Remove it, or mend the name.");
                }
                else if (SettingsJson.Text(path) is not { } text || !Path().IsMatch(text))
                {
                    Refuse(stream, $"has no readable path for {what} '{name}'", "Write field names of the event's data, joined by dots.");
                }
            }
        }

        void Refuse(DeclaredStream stream, string what, string hint) =>
            log.Error(Code, $"The mapping of the event stream '{stream.Coordinate}' {what}.", stream.Coordinate, source, stream.Directive.Location, hint);
    }

    [GeneratedRegex(@"^[^.\s]+(\.[^.\s]+)*\z")]
    private static partial Regex Path();
}
