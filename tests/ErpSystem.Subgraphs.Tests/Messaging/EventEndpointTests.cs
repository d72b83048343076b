using System.Net;
using System.Net.Http.Headers;
using ErpSystem.Subgraphs.Tests.Fixtures;
using ErpSystem.Subgraphs.Tests.Library;
using ErpSystem.Testing;

namespace ErpSystem.Subgraphs.Tests.Messaging;

public sealed class EventEndpointTests(LibraryFixture library) : IClassFixture<LibraryFixture>
{
    [Fact]
    public async Task Dapr_is_told_every_topic_with_its_route_and_its_dead_letters() => Assert.Equal(
        """[{"pubsubname":"pubsub","topic":"publisher.title.changed.v1","route":"/events/publisher.title.changed.v1","deadLetterTopic":"library.dead-letters"},{"pubsubname":"pubsub","topic":"publisher.title.listed.v1","route":"/events/publisher.title.listed.v1","deadLetterTopic":"library.dead-letters"},{"pubsubname":"pubsub","topic":"shop.copies.delivered.v1","route":"/events/shop.copies.delivered.v1","deadLetterTopic":"library.dead-letters"},{"pubsubname":"pubsub","topic":"library.dead-letters","route":"/events/dead-letters","deadLetterTopic":"library.dead-letters"}]""",
        await library.Client.GetStringAsync(new Uri(library.Url, "/dapr/subscribe")));

    [Fact]
    public async Task An_applied_event_is_acknowledged_in_words_too()
    {
        using var content = new StringContent(new TestEvent("publisher.title.changed.v1", new { bookId = DemoId.Of<Book>(1), title = "New" }).ToCloudEvent().ToJsonString());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/cloudevents+json");

        using var response = await library.Client.PostAsync(new Uri(library.Url, "/events/publisher.title.changed.v1"), content);

        Assert.Equal("""{"status":"SUCCESS"}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_topic_that_nobody_consumes_is_not_found()
    {
        var answer = await new TestEvent("shop.copies.lost.v1", new { }).DeliverAsync(library.Client, library.Url);

        Assert.Equal(HttpStatusCode.NotFound, answer);
    }

    [Fact]
    public async Task A_message_larger_than_daprs_own_limit_is_refused()
    {
        var answer = await TestEvent.PostAsync(
            library.Client, new Uri(library.Url, "/events/publisher.title.changed.v1"), new string(' ', (4 * 1024 * 1024) + 1));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("guess", HttpStatusCode.Unauthorized)]
    [InlineData("s3cret", HttpStatusCode.OK)]
    public async Task With_a_token_configured_only_daprs_sidecar_gets_in(string? token, HttpStatusCode expected)
    {
        var options = library.OptionsFor(library.RuntimeConnectionString) with { Settings = new Dictionary<string, string?> { ["APP_API_TOKEN"] = "s3cret" } };
        await using var app = await LibraryDbContext.Definition.BuildAsync(options);
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        if (token is not null)
        {
            client.DefaultRequestHeaders.Add("dapr-api-token", token);
        }

        using var subscriptions = await client.GetAsync(new Uri("/dapr/subscribe", UriKind.Relative));
        var delivered = new TestEvent("publisher.title.changed.v1", new { bookId = DemoId.Of<Book>(2), title = "New" });
        var delivery = await delivered.DeliverAsync(client, client.BaseAddress);
        var deadLetter = await delivered.DeadLetterAsync(client, client.BaseAddress);

        Assert.Equal((expected, expected, expected), (subscriptions.StatusCode, delivery, deadLetter));
        Assert.Equal(expected == HttpStatusCode.OK, !library.Logs.Lines.Any(line => line.Contains("without Dapr's token", StringComparison.Ordinal)));
        library.Logs.Lines.Clear();
    }
}
