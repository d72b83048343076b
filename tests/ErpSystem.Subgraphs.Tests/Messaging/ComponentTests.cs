using System.Text.Json.Nodes;
using ErpSystem.Subgraphs.Messaging;
using ErpSystem.Testing;
using Microsoft.Extensions.Configuration;
using YamlDotNet.Serialization;

namespace ErpSystem.Subgraphs.Tests.Messaging;

/// <summary>What <c>components/</c> has to say so that no event is lost and none is made up.</summary>
public sealed class ComponentTests
{
    private static readonly JsonNode pubsub = Read("pubsub");
    private static readonly JsonNode resiliency = Read("resiliency");

    public static TheoryData<string> Topics => [.. SampleTopics()];

    public static TheoryData<string> Apps => [.. SampleTopics().Select(OwnerOf).Append("gateway").Distinct()];

    [Theory]
    [MemberData(nameof(Topics))]
    public void A_topic_is_published_by_its_owner_and_by_nobody_else(string topic) =>
        Assert.Equal([OwnerOf(topic)], Publishers().Where(publisher => publisher.Topic == topic).Select(publisher => publisher.App));

    [Fact]
    public void Nobody_publishes_under_another_domains_name() =>
        Assert.All(Publishers(), publisher => Assert.Equal(publisher.App, OwnerOf(publisher.Topic)));

    [Theory]
    [MemberData(nameof(Apps))]
    public void An_app_has_the_bus_its_retries_and_a_place_for_its_dead_letters(string app)
    {
        Assert.Contains(app, Scopes(pubsub));
        Assert.Contains(app, Scopes(resiliency));
        Assert.Contains((app, $"{app}.dead-letters"), Publishers());
    }

    [Fact]
    public void What_an_app_does_not_take_is_delivered_again()
    {
        var inbound = resiliency["spec"]!["targets"]!["components"]!["pubsub"]!["inbound"]!;

        Assert.NotNull(resiliency["spec"]!["policies"]!["timeouts"]![inbound["timeout"]!.GetValue<string>()]);
        Assert.True(int.Parse(RetryOf(inbound)["maxRetries"]!.ToString(), System.Globalization.CultureInfo.InvariantCulture) > 0);
    }

    [Fact]
    public void A_message_that_is_being_retried_is_not_taken_for_abandoned()
    {
        var retry = RetryOf(resiliency["spec"]!["targets"]!["components"]!["pubsub"]!["inbound"]!);
        var longest = Seconds(retry["maxInterval"]!);

        // Half a second, half as much again each time; daprd varies each wait by up to the half of it.
        var waits = Enumerable.Range(0, int.Parse(retry["maxRetries"]!.ToString(), System.Globalization.CultureInfo.InvariantCulture))
            .Sum(i => Math.Min(longest, 0.5 * Math.Pow(1.5, i)));

        Assert.True(waits * 1.5 < Seconds(Metadata("processingTimeout")), $"Retries take up to {waits * 1.5} s.");
    }

    [Fact]
    public void What_the_broker_still_holds_is_still_known_in_the_inbox()
    {
        var kept = OutboxSettings.Of(new ConfigurationBuilder().Build()).InboxRetention;

        Assert.True(Seconds(Metadata("streamTTL")) < kept.TotalSeconds);
    }

    private static IEnumerable<string> SampleTopics() =>
        Directory.GetFiles(Repository.PathOf("schema", "events"), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal);

    private static string OwnerOf(string topic) => topic[..topic.IndexOf('.', StringComparison.Ordinal)];

    private static IEnumerable<(string App, string Topic)> Publishers() =>
        from scope in Metadata("publishingScopes").ToString().Split(';', StringSplitOptions.TrimEntries)
        let parts = scope.Split('=')
        from topic in parts[1].Split(',', StringSplitOptions.TrimEntries)
        select (parts[0], topic);

    private static IEnumerable<string> Scopes(JsonNode document) => document["scopes"]!.AsArray().Select(app => app!.ToString());

    private static JsonNode Metadata(string name) =>
        pubsub["spec"]!["metadata"]!.AsArray().Single(entry => entry!["name"]!.ToString() == name)!["value"]!;

    private static JsonNode RetryOf(JsonNode target) => resiliency["spec"]!["policies"]!["retries"]![target["retry"]!.ToString()]!;

    private static double Seconds(JsonNode duration)
    {
        var text = duration.ToString();
        var number = double.Parse(text[..^1], System.Globalization.CultureInfo.InvariantCulture);
        return text[^1] switch
        {
            'h' => number * 3600,
            'm' => number * 60,
            's' => number,
            _ => throw new FormatException(text),
        };
    }

    private static JsonNode Read(string name)
    {
        using var reader = File.OpenText(Repository.PathOf("components", $"{name}.yaml"));
        var document = new DeserializerBuilder().Build().Deserialize(reader)!;
        return JsonNode.Parse(new SerializerBuilder().JsonCompatible().Build().Serialize(document))!;
    }
}
