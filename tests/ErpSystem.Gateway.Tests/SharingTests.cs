using System.Text;

namespace ErpSystem.Gateway.Tests;

public sealed class SharingTests
{
    private const string Query = """{"query":"{ orders { no product { name } } }"}""";

    [Fact]
    public async Task Equal_queries_at_the_same_time_are_run_once_for_each_caller()
    {
        await using var gateway = await Supergateway.StartAsync(options => options.ShareEqualRequests = true);
        gateway.SalesSource.Answer(request => SalesAnswers.Orders(3)(request) with { Delay = TimeSpan.FromMilliseconds(500) });

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(number => AskAsync(gateway, $"Bearer {number % 2}")));

        Assert.Single(answers.Distinct());
        Assert.Equal(["Bearer 0", "Bearer 1"], gateway.SalesSource.Requests.Select(request => request.Headers["Authorization"]).Order());
    }

    [Fact]
    public async Task Equal_calls_to_a_source_at_the_same_time_are_sent_once_for_each_caller()
    {
        await using var gateway = await Supergateway.StartAsync(options => options.ShareEqualSourceRequests = true);
        gateway.SalesSource.Answer(request => SalesAnswers.Orders(3)(request) with { Delay = TimeSpan.FromMilliseconds(500) });

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(number => AskAsync(gateway, $"Bearer {number % 2}")));

        Assert.Single(answers.Distinct());
        Assert.Equal(2, gateway.SalesSource.Requests.Count);
    }

    [Fact]
    public async Task Nothing_is_shared_unless_so_set()
    {
        await using var gateway = await Supergateway.StartAsync();
        gateway.SalesSource.Answer(request => SalesAnswers.Orders(3)(request) with { Delay = TimeSpan.FromMilliseconds(200) });

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => AskAsync(gateway, "Bearer")));

        Assert.Equal(5, gateway.SalesSource.Requests.Count);
    }

    [Fact]
    public async Task One_caller_that_leaves_does_not_end_the_others_request()
    {
        await using var gateway = await Supergateway.StartAsync(options => options.ShareEqualRequests = true);
        gateway.SalesSource.Answer(request => SalesAnswers.Orders(3)(request) with { Delay = TimeSpan.FromMilliseconds(700) });
        using var impatient = new CancellationTokenSource();

        var leaving = AskAsync(gateway, "Bearer", impatient.Token);
        while (gateway.SalesSource.Requests.Count == 0)
        {
            await Task.Delay(10);
        }

        var staying = AskAsync(gateway, "Bearer");
        await Task.Delay(200);
        await impatient.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaving);
        Assert.Contains("Product p2", await staying, StringComparison.Ordinal);
        Assert.Single(gateway.SalesSource.Requests);
    }

    [Fact]
    public async Task Mutations_are_never_shared()
    {
        await using var gateway = await Supergateway.StartAsync(options => (options.ShareEqualRequests, options.ShareEqualSourceRequests) = (true, true));
        gateway.SalesSource.Answer(_ => new Testing.FakeReply("""{"data":{"orderCancel":{"no":"SO"}}}""") { Delay = TimeSpan.FromMilliseconds(200) });

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => gateway.QueryAsync("mutation { orderCancel(id: 1) { no } }")));

        Assert.Equal(3, gateway.SalesSource.Requests.Count);
    }

    [Fact]
    public async Task A_list_of_requests_is_answered_by_a_list_where_it_is_allowed()
    {
        await using var gateway = await Supergateway.StartAsync(options => options.MaxBatchSize = 2);

        using var answer = await gateway.PostAsync("""[{"query":"{ order(id: 1) { no } }"},{"query":"{ nothing }"}]""");
        using var tooMany = await gateway.PostAsync("[{},{},{}]");

        Snapshot.Match(Supergateway.Indent(await answer.Content.ReadAsStringAsync()));
        Assert.Equal((200, 400), ((int)answer.StatusCode, (int)tooMany.StatusCode));
        Assert.Equal("BATCH_LIMIT_EXCEEDED", HttpTransportTests.CodeOf(await tooMany.Content.ReadAsStringAsync()));
    }

    private static async Task<string> AskAsync(Supergateway gateway, string authorization, CancellationToken cancellationToken = default)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(Query, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var response = await gateway.Client.SendAsync(request, cancellationToken);
        return await response.Content.ReadAsStringAsync(cancellationToken);
    }
}
