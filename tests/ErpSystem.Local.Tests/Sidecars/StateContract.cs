using System.Text;
using Dapr.Client;
using ErpSystem.Local.Servers.Sidecars;
using Grpc.Core;

namespace ErpSystem.Local.Tests.Sidecars;

public abstract class StateContract : SidecarContract
{
    private const string Store = "statestore";
    private static readonly HttpClient Http = new();

    [SkippableFact]
    public async Task Dapr_Client_saves_reads_and_deletes_and_each_app_has_keys_of_its_own()
    {
        using var sales = SidecarWorld.Client(await World.SidecarAsync("sales"));
        using var finance = SidecarWorld.Client(await World.SidecarAsync("finance"));

        await sales.SaveStateAsync(Store, "k", new Basket("a", 2));
        Assert.Equal(new Basket("a", 2), await sales.GetStateAsync<Basket>(Store, "k"));
        Assert.Null(await finance.GetStateAsync<Basket>(Store, "k"));

        await sales.DeleteStateAsync(Store, "k");
        Assert.Null(await sales.GetStateAsync<Basket>(Store, "k"));
    }

    [SkippableFact]
    public async Task A_write_with_an_old_etag_changes_nothing()
    {
        using var client = SidecarWorld.Client(await World.SidecarAsync("sales"));
        await client.SaveStateAsync(Store, "k", 1);
        var (_, old) = await client.GetStateAndETagAsync<int>(Store, "k");

        Assert.True(await client.TrySaveStateAsync(Store, "k", 2, old));
        Assert.False(await client.TrySaveStateAsync(Store, "k", 3, old));
        Assert.False(await client.TryDeleteStateAsync(Store, "k", old));

        var (value, etag) = await client.GetStateAndETagAsync<int>(Store, "k");
        Assert.Equal(2, value);
        Assert.True(await client.TryDeleteStateAsync(Store, "k", etag));
        Assert.False(await client.TrySaveStateAsync(Store, "gone", 1, "5"));
    }

    [SkippableFact]
    public async Task A_first_write_does_not_change_what_is_there()
    {
        using var client = SidecarWorld.Client(await World.SidecarAsync("sales"));
        var first = new StateOptions { Concurrency = ConcurrencyMode.FirstWrite };

        await client.SaveStateAsync(Store, "k", 1, first);
        var refused = await Assert.ThrowsAsync<Dapr.DaprException>(() => client.SaveStateAsync(Store, "k", 2, first));

        Assert.Equal(StatusCode.Aborted, Assert.IsType<RpcException>(refused.InnerException).StatusCode);
        Assert.Equal(1, await client.GetStateAsync<int>(Store, "k"));
    }

    [SkippableFact]
    public async Task Of_concurrent_writers_with_one_etag_one_wins()
    {
        using var client = SidecarWorld.Client(await World.SidecarAsync("sales"));
        await client.SaveStateAsync(Store, "k", 0);
        var (_, etag) = await client.GetStateAndETagAsync<int>(Store, "k");

        var outcomes = await Task.WhenAll(Enumerable.Range(1, 8).Select(number => client.TrySaveStateAsync(Store, "k", number, etag)));

        Assert.Single(outcomes, true);
    }

    [SkippableFact]
    public async Task A_transaction_does_all_or_nothing()
    {
        using var client = SidecarWorld.Client(await World.SidecarAsync("sales"));
        await client.SaveStateAsync(Store, "a", 1);
        await client.SaveStateAsync(Store, "b", 1);

        await client.ExecuteStateTransactionAsync(
            Store, [new("a", "2"u8.ToArray(), StateOperationType.Upsert), new("b", null, StateOperationType.Delete)]);
        Assert.Equal((2, 0), (await client.GetStateAsync<int>(Store, "a"), await client.GetStateAsync<int>(Store, "b")));

        await Assert.ThrowsAsync<Dapr.DaprException>(() => client.ExecuteStateTransactionAsync(
            Store, [new("c", "3"u8.ToArray(), StateOperationType.Upsert), new("a", "9"u8.ToArray(), StateOperationType.Upsert, "77")]));
        Assert.Equal((2, 0), (await client.GetStateAsync<int>(Store, "a"), await client.GetStateAsync<int>(Store, "c")));
    }

    [SkippableFact]
    public async Task Many_are_read_saved_and_deleted_with_one_call()
    {
        using var client = SidecarWorld.Client(await World.SidecarAsync("sales"));
        await client.SaveBulkStateAsync<int>(Store, [new("a", 1, ""), new("b", 2, "")]);

        var read = await client.GetBulkStateAsync<int>(Store, ["a", "b", "none"], null);
        Assert.Equal([("a", 1), ("b", 2), ("none", 0)], read.Select(item => (item.Key, item.Value)).Order());

        await client.DeleteBulkStateAsync(Store, [new("a", ""), new("b", "")]);
        Assert.All(await client.GetBulkStateAsync<int>(Store, ["a", "b"], null), item => Assert.Equal(0, item.Value));
    }

    [SkippableFact]
    public async Task What_has_a_time_to_live_is_gone_after_it()
    {
        using var client = SidecarWorld.Client(await World.SidecarAsync("sales"));
        await client.SaveStateAsync(Store, "short", 1, metadata: new Dictionary<string, string> { ["ttlInSeconds"] = "1" });
        await client.SaveStateAsync(Store, "long", 2, metadata: new Dictionary<string, string> { ["ttlInSeconds"] = "600" });

        await Patience.UntilAsync(async () => await client.GetStateAsync<int>(Store, "short") == 0, "it goes");
        Assert.Equal(2, await client.GetStateAsync<int>(Store, "long"));
        await client.SaveStateAsync(Store, "short", 3, new StateOptions { Concurrency = ConcurrencyMode.FirstWrite });
        Assert.Equal(3, await client.GetStateAsync<int>(Store, "short"));
    }

    [SkippableFact]
    public async Task A_state_is_there_after_the_sidecar_s_next_start()
    {
        var first = await World.SidecarAsync("sales");
        using (var client = SidecarWorld.Client(first))
        {
            await client.SaveStateAsync(Store, "k", 1);
        }

        await first.DisposeAsync();
        using var again = SidecarWorld.Client(await World.SidecarAsync("sales"));

        Assert.Equal(1, await again.GetStateAsync<int>(Store, "k"));
    }

    [SkippableFact]
    public async Task The_calls_over_HTTP_keep_values_as_they_were_sent()
    {
        var sidecar = await World.SidecarAsync("sales");

        Assert.Equal((204, ""), await SendAsync(sidecar, HttpMethod.Post, $"/v1.0/state/{Store}", """[{"key":"a","value":{"n":1.10}},{"key":"b","value":"text"}]"""));
        Assert.Equal((200, """{"n":1.10}"""), await SendAsync(sidecar, HttpMethod.Get, $"/v1.0/state/{Store}/a"));
        Assert.Equal((200, "\"text\""), await SendAsync(sidecar, HttpMethod.Get, $"/v1.0/state/{Store}/b"));
        Assert.Equal((204, ""), await SendAsync(sidecar, HttpMethod.Get, $"/v1.0/state/{Store}/none"));
        Assert.Equal(409, (await SendAsync(sidecar, HttpMethod.Post, $"/v1.0/state/{Store}", """[{"key":"a","value":1,"etag":"99"}]""")).Status);
        Assert.Equal(
            (200, """[{"key":"a","data":{"n":1.10},"etag":"1"},{"key":"none"}]"""),
            await SendAsync(sidecar, HttpMethod.Post, $"/v1.0/state/{Store}/bulk", """{"keys":["a","none"]}"""));
        Assert.Equal(204, (await SendAsync(
            sidecar,
            HttpMethod.Post,
            $"/v1.0/state/{Store}/transaction",
            """{"operations":[{"operation":"upsert","request":{"key":"c","value":3}},{"operation":"delete","request":{"key":"a"}}]}""")).Status);
        Assert.Equal(204, (await SendAsync(sidecar, HttpMethod.Delete, $"/v1.0/state/{Store}/b")).Status);
        Assert.Equal((204, ""), await SendAsync(sidecar, HttpMethod.Get, $"/v1.0/state/{Store}/b"));
        Assert.Equal((200, "3"), await SendAsync(sidecar, HttpMethod.Get, $"/v1.0/state/{Store}/c"));
        Assert.Equal(400, (await SendAsync(sidecar, HttpMethod.Get, "/v1.0/state/none/a")).Status);
        Assert.Equal(400, (await SendAsync(sidecar, HttpMethod.Post, $"/v1.0/state/{Store}", "nonsense")).Status);
    }

    private static async Task<(int Status, string Body)> SendAsync(Sidecar sidecar, HttpMethod method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(sidecar.HttpEndpoint, path));
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await Http.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private sealed record Basket(string Name, int Count);
}
