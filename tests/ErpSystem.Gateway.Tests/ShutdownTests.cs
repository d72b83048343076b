using ErpSystem.Testing;

namespace ErpSystem.Gateway.Tests;

public sealed class ShutdownTests
{
    [Fact]
    public async Task A_stopping_gateway_is_not_ready_first_and_then_finishes_what_runs()
    {
        await using var gateway = await Supergateway.StartAsync(options => options.ShutdownDelay = TimeSpan.FromSeconds(3));
        var isAsked = new TaskCompletionSource();
        var answer = new TaskCompletionSource();
        gateway.SalesSource.Answer(async (request, _) =>
        {
            isAsked.SetResult();
            await answer.Task;
            return SalesAnswers.Orders(1)(request);
        });
        var running = gateway.PostAsync("""{"query":"{ order(id: 1) { no } }"}""");
        await isAsked.Task;

        var stopping = gateway.StopAsync();
        using var ready = await gateway.Client.GetAsync("/health/ready");
        using var late = await gateway.PostAsync("""{"query":"{ __typename }"}""");
        while (await IsListeningAsync(gateway))
        {
            await Task.Delay(20);
        }

        answer.SetResult();
        using var response = await running;
        await stopping;

        Assert.Equal((503, 200, 200), ((int)ready.StatusCode, (int)late.StatusCode, (int)response.StatusCode));
        Assert.Equal("""{"data":{"order":{"no":"SO-0"}}}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_client_that_leaves_ends_the_calls_to_sources()
    {
        await using var gateway = await Supergateway.StartAsync();
        var isAsked = new TaskCompletionSource();
        var isLeft = new TaskCompletionSource();
        gateway.SalesSource.Answer(async (_, left) =>
        {
            isAsked.SetResult();
            await using var registration = left.Register(isLeft.SetResult);
            await isLeft.Task;
            return new FakeReply("{}");
        });
        using var client = new CancellationTokenSource();
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent("""{"query":"{ orders { no } }"}""", null, "application/json") };
        var asking = gateway.Client.SendAsync(request, client.Token);
        await isAsked.Task;

        await client.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        await isLeft.Task.WaitAsync(TimeSpan.FromSeconds(20));
    }

    private static async Task<bool> IsListeningAsync(Supergateway gateway)
    {
        using var client = new System.Net.Sockets.TcpClient();
        try
        {
            await client.ConnectAsync(gateway.Client.BaseAddress!.Host, gateway.Client.BaseAddress.Port);
            return true;
        }
        catch (System.Net.Sockets.SocketException)
        {
            return false;
        }
    }
}
