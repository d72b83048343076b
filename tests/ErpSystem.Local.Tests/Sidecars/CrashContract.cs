using Microsoft.AspNetCore.Http;

namespace ErpSystem.Local.Tests.Sidecars;

public abstract class CrashContract : SidecarContract, IDisposable
{
    private readonly Scratch logs = new();

    [SkippableFact]
    public async Task A_sidecar_that_is_killed_between_delivery_and_acknowledgement_delivers_again_after_its_next_start()
    {
        World.Pubsub["processingTimeout"] = "1s";
        World.Pubsub["concurrency"] = "1";
        var topic = World.Name("orders");
        var app = await World.App().Subscribe(topic).StartAsync();
        var publisher = await World.SidecarAsync("inventory");
        using var client = SidecarWorld.Client(publisher);
        await client.PublishEventAsync("pubsub", topic, 1);
        await client.PublishEventAsync("pubsub", topic, 2);
        var killed = new TaskCompletionSource<IResult>();
        app.Answer = _ => killed.Task;

        var program = await SidecarProgram.StartAsync(World.Options("sales", app.Port), logs.PathOf("first.log"));
        await Patience.UntilAsync(() => app.Deliveries.Count == 1, "the first one comes");
        await program.KillAsync();
        app.Answer = _ => Task.FromResult(Results.Ok());
        killed.SetResult(Results.Ok());
        await using var second = await SidecarProgram.StartAsync(World.Options("sales", app.Port), logs.PathOf("second.log"));

        await Patience.UntilAsync(() => app.Deliveries.Count == 3, "both come, the first one again");
        Assert.Equal(2, app.Deliveries.Count(delivery => delivery.Id == app.Deliveries[0].Id));
        Assert.Contains("stand-in sidecar of ErpSystem", second.Log, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task What_a_killed_sidecar_said_yes_to_is_not_lost()
    {
        var topic = World.Name("orders");
        await using var publisher = await SidecarProgram.StartAsync(World.Options("inventory", null), logs.PathOf("publisher.log"));
        using var http = new HttpClient();
        var accepted = 0;
        for (var number = 0; number < 25; number++)
        {
            using var content = new StringContent($"{number}", null, "application/json");
            using var response = await http.PostAsync(new Uri(publisher.HttpEndpoint, $"/v1.0/publish/pubsub/{topic}"), content);
            accepted += response.IsSuccessStatusCode ? 1 : 0;
        }

        await publisher.KillAsync();
        var app = await World.App().Subscribe(topic).StartAsync();
        await World.SidecarAsync("sales", app);

        Assert.Equal(25, accepted);
        await Patience.UntilAsync(() => app.Deliveries.Count == accepted, "all come");
    }

    public void Dispose()
    {
        logs.Dispose();
        GC.SuppressFinalize(this);
    }
}
