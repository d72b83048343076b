using System.Net.Http.Json;
using ErpSystem.Testing;

namespace ErpSystem.Local.Tests.Testing;

public sealed class FakeSourceTests
{
    private static readonly HttpClient Client = new();

    [Fact]
    public async Task A_source_answers_what_it_was_told_and_remembers_the_request()
    {
        await using var source = await FakeSource.StartAsync("""{"data":{"a":1}}""");

        var reply = await Client.PostAsJsonAsync(source.Url, new { query = "{ a }", variables = new { x = 2 } });

        Assert.Equal("""{"data":{"a":1}}""", await reply.Content.ReadAsStringAsync());
        Assert.Equal("{ a }", source.Requests.Single().Query);
        Assert.Equal(2, source.Requests.Single().Variables.GetProperty("x").GetInt32());
    }

    [Fact]
    public async Task A_stopped_source_refuses_connections_until_it_is_started_on_the_same_port()
    {
        await using var source = await FakeSource.StartAsync("""{"data":{}}""");
        var url = source.Url;

        await source.StopAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => Client.PostAsJsonAsync(url, new { query = "{ a }" }));
        await source.StartAsync();

        Assert.Equal(url, source.Url);
        Assert.True((await Client.PostAsJsonAsync(url, new { query = "{ a }" })).IsSuccessStatusCode);
    }
}
