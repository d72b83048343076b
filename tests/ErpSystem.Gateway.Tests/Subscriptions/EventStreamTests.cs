using System.Net;
using System.Text;
using System.Text.Json;

namespace ErpSystem.Gateway.Tests.Subscriptions;

public sealed class EventStreamTests
{
    private const string Notes = "subscription { orderNoted { text } }";

    [Fact]
    public async Task A_query_is_answered_and_the_stream_ends()
    {
        await using var gateway = await EventGateway.StartAsync();

        using var stream = await EventStreamClient.OpenAsync(gateway.Client, Post("{ ping }"));

        Assert.Equal("""event: next|data: {"data":{"ping":"pong"}}""", await stream.ReadAsync());
        Assert.Equal("event: complete|data:", await stream.ReadAsync());
        Assert.Null(await stream.ReadAsync());
    }

    [Fact]
    public async Task Events_carry_their_place_and_a_client_that_comes_back_misses_none()
    {
        await using var gateway = await EventGateway.StartAsync();
        string place;
        using (var first = await OpenAsync(gateway, Post(Notes)))
        {
            await gateway.NoteAsync("o1", "one");
            var told = await first.ReadAsync();
            Assert.EndsWith("""data: {"data":{"orderNoted":{"text":"one"}}}""", told, StringComparison.Ordinal);
            place = told!.Split('|')[1]["id: ".Length..];
        }

        await gateway.NoteAsync("o1", "two");
        await gateway.NoteAsync("o1", "three");
        var request = Post(Notes);
        request.Headers.Add("Last-Event-ID", place);
        using var second = await EventStreamClient.OpenAsync(gateway.Client, request);
        await gateway.NoteAsync("o1", "four");

        foreach (var text in (string[])["two", "three", "four"])
        {
            Assert.Equal(text, Text(await second.ReadAsync()));
        }
    }

    [Fact]
    public async Task A_GET_subscribes_as_EventSource_does_and_a_foreign_page_does_not()
    {
        await using var gateway = await EventGateway.StartAsync();
        var address = $"/graphql?query={Uri.EscapeDataString(Notes)}";
        using var stream = await OpenAsync(gateway, new HttpRequestMessage(HttpMethod.Get, address));
        await gateway.NoteAsync("o1", "one");
        Assert.Equal("one", Text(await stream.ReadAsync()));

        using var foreign = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Sec-Fetch-Site", "cross-site" }, { "Accept", "text/event-stream" } } };
        using var mutation = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=mutation{orderTouch(id:1){id}}") { Headers = { { "Accept", "text/event-stream" } } };
        Assert.Equal(HttpStatusCode.Forbidden, (await gateway.Client.SendAsync(foreign)).StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await gateway.Client.SendAsync(mutation)).StatusCode);
    }

    [Fact]
    public async Task What_is_not_valid_is_refused_before_any_stream_begins()
    {
        await using var gateway = await EventGateway.StartAsync();
        var request = Post("subscription { nothing }");
        request.Headers.Accept.ParseAdd("text/event-stream");

        using var response = await gateway.Client.SendAsync(request);

        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("FIELDS_ON_CORRECT_TYPE", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_silent_stream_gets_comments()
    {
        await using var gateway = await EventGateway.StartAsync(options => options.Subscriptions.KeepAlive = TimeSpan.FromMilliseconds(50));
        using var stream = await OpenAsync(gateway, Post(Notes));

        await stream.CommentAsync();
        await stream.CommentAsync();
        await gateway.NoteAsync("o1", "one");
        Assert.Equal("one", Text(await stream.ReadAsync()));
    }

    [Fact]
    public async Task A_client_that_leaves_is_forgotten()
    {
        await using var gateway = await EventGateway.StartAsync();
        using (await OpenAsync(gateway, Post(Notes)))
        {
            Assert.Equal(1, gateway.Hub.GroupCount);
        }

        while (gateway.Hub.GroupCount > 0)
        {
            await Task.Delay(5);
        }
    }

    private static async Task<EventStreamClient> OpenAsync(EventGateway gateway, HttpRequestMessage request)
    {
        var stream = await EventStreamClient.OpenAsync(gateway.Client, request);
        while (gateway.Hub.SubscriptionCount == 0)
        {
            await Task.Delay(5);
        }

        return stream;
    }

    private static string? Text(string? told) => told is null ? null
        : JsonDocument.Parse(told[(told.IndexOf("data: ", StringComparison.Ordinal) + 6)..]).RootElement.GetProperty("data").GetProperty("orderNoted").GetProperty("text").GetString();

    private static HttpRequestMessage Post(string query) => new(HttpMethod.Post, "/graphql")
    {
        Content = new StringContent(JsonSerializer.Serialize(new { query }), Encoding.UTF8, "application/json"),
    };
}
