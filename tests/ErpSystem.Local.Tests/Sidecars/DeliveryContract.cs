using ErpSystem.Local.Servers.Sidecars;
using Microsoft.AspNetCore.Http;

namespace ErpSystem.Local.Tests.Sidecars;

public abstract class DeliveryContract : SidecarContract
{
    [SkippableFact]
    public async Task A_message_for_an_app_that_is_dead_reaches_it_when_it_is_back()
    {
        World.AddRetries("policy: constant, duration: 50ms, maxRetries: -1");
        var topic = World.Name("orders");
        var app = await World.App().Subscribe(topic).StartAsync();
        var sidecar = await World.SidecarAsync("sales", app);
        await SidecarWorld.ReadyAsync(sidecar);
        await app.DieAsync();

        await SidecarWorld.PublishAsync(sidecar, topic, "1");
        await Task.Delay(300);
        await app.StartAsync();

        await Patience.UntilAsync(() => app.Deliveries.Count == 1, "the message comes");
    }

    [SkippableFact]
    public async Task An_app_that_is_killed_in_the_middle_of_a_message_gets_it_again()
    {
        World.AddRetries("policy: constant, duration: 50ms, maxRetries: -1");
        var topic = World.Name("orders");
        var app = await World.App().Subscribe(topic).StartAsync();
        var killed = false;
        var dying = Task.CompletedTask;
        app.Answer = async _ =>
        {
            if (!killed)
            {
                killed = true;
                dying = app.DieAsync();
                await Task.Delay(TimeSpan.FromSeconds(1));
            }

            return Results.Ok();
        };
        var sidecar = await World.SidecarAsync("sales", app);

        await SidecarWorld.PublishAsync(sidecar, topic, "1");
        await Patience.UntilAsync(() => app.Deliveries.Count == 1, "the message comes");
        await dying;
        await app.StartAsync();

        await Patience.UntilAsync(() => app.Deliveries.Count == 2, "the message comes again");
        Assert.Equal(app.Deliveries[0].Id, app.Deliveries[1].Id);
    }

    [SkippableFact]
    public async Task One_consumer_with_concurrency_1_gets_the_messages_in_order_even_when_one_is_tried_again()
    {
        World.AddRetries("policy: constant, duration: 10ms, maxRetries: -1");
        World.Pubsub["concurrency"] = "1";
        var topic = World.Name("orders");
        var app = await World.App().Subscribe(topic).StartAsync();
        var refusals = 0;
        app.Answer = delivery => Task.FromResult(
            delivery.Data.GetInt32() % 10 == 0 && Interlocked.Increment(ref refusals) % 3 != 0 ? Results.StatusCode(503) : Results.Ok());
        var sidecar = await World.SidecarAsync("sales", app);

        await SidecarWorld.PublishAsync(sidecar, topic, [.. Enumerable.Range(0, 50).Select(number => $"{number}")]);

        await Patience.UntilAsync(() => app.Deliveries.Count == 60, "50 messages and 10 second attempts");
        Assert.Equal(Enumerable.Range(0, 50), app.Deliveries.Select(delivery => delivery.Data.GetInt32()).Distinct());
    }

    [SkippableFact]
    public async Task Two_replicas_of_an_app_share_its_messages_and_another_app_gets_all_of_them()
    {
        var topic = World.Name("orders");
        ConsumingApp[] apps = [await World.App().Subscribe(topic).StartAsync(), await World.App().Subscribe(topic).StartAsync(), await World.App().Subscribe(topic).StartAsync()];
        Sidecar[] sidecars = [await World.SidecarAsync("sales", apps[0]), await World.SidecarAsync("sales", apps[1]), await World.SidecarAsync("finance", apps[2])];
        foreach (var sidecar in sidecars)
        {
            await SidecarWorld.ReadyAsync(sidecar);
        }

        for (var number = 0; number < 40; number++)
        {
            await SidecarWorld.PublishAsync(sidecars[0], topic, $"{number}");
        }

        await Patience.UntilAsync(() => apps[0].Deliveries.Count + apps[1].Deliveries.Count >= 40 && apps[2].Deliveries.Count >= 40, "all come");
        await Task.Delay(200);
        Assert.Equal(40, apps[2].Deliveries.Count);
        Assert.Equal(40, apps[0].Deliveries.Count + apps[1].Deliveries.Count);
        Assert.Equal(40, apps[0].Deliveries.Concat(apps[1].Deliveries).Select(delivery => delivery.Id).Distinct().Count());
    }

    [SkippableFact]
    public async Task A_group_that_is_new_starts_with_the_oldest_message_that_is_kept()
    {
        var topic = World.Name("orders");
        var publisher = await World.SidecarAsync("sales");
        await SidecarWorld.PublishAsync(publisher, topic, "1", "2", "3");

        var app = await World.App().Subscribe(topic).StartAsync();
        await World.SidecarAsync("finance", app);

        await Patience.UntilAsync(() => app.Deliveries.Count == 3, "all come");
        Assert.Equal([1, 2, 3], app.Deliveries.Select(delivery => delivery.Data.GetInt32()).Order());
    }

    [SkippableFact]
    public async Task Messages_for_a_sidecar_that_is_stopped_come_after_its_next_start_each_once()
    {
        var topic = World.Name("orders");
        var app = await World.App().Subscribe(topic).StartAsync();
        var first = await World.SidecarAsync("sales", app);
        var publisher = await World.SidecarAsync("inventory");
        await SidecarWorld.PublishAsync(publisher, topic, "1");
        await Patience.UntilAsync(() => app.Deliveries.Count == 1, "the first one comes");
        await first.DisposeAsync();

        await SidecarWorld.PublishAsync(publisher, topic, "2", "3");
        await World.SidecarAsync("sales", app);

        await Patience.UntilAsync(() => app.Deliveries.Count >= 3, "the others come");
        await Task.Delay(200);
        Assert.Equal([1, 2, 3], app.Deliveries.Select(delivery => delivery.Data.GetInt32()).Order());
    }

    [SkippableFact]
    public async Task What_a_stopping_sidecar_has_read_and_not_delivered_comes_again()
    {
        World.Pubsub["concurrency"] = "1";
        World.Pubsub["processingTimeout"] = "1h";
        var topic = World.Name("orders");
        var app = await World.App().Subscribe(topic).StartAsync();
        var release = new TaskCompletionSource<IResult>();
        app.Answer = _ => release.Task;
        var first = await World.SidecarAsync(World.Options("sales", app.Port) with { GracefulShutdown = TimeSpan.Zero });
        await SidecarWorld.PublishAsync(first, topic, [.. Enumerable.Range(0, 10).Select(number => $"{number}")]);
        await Patience.UntilAsync(() => app.Deliveries.Count == 1, "the first one is under way");

        await first.DisposeAsync();
        app.Answer = _ => Task.FromResult(Results.Ok());
        release.SetResult(Results.Ok());
        await World.SidecarAsync("sales", app);

        await Patience.UntilAsync(() => app.Deliveries.Select(delivery => delivery.Data.GetInt32()).Distinct().Count() == 10, "all come");
    }

    [SkippableFact]
    public async Task An_app_that_is_ill_gets_nothing_and_loses_nothing()
    {
        World.Pubsub["processingTimeout"] = "1h";
        var (topic, deadLetters) = (World.Name("orders"), World.Name("dead"));
        var app = await World.App().Subscribe(topic, deadLetters).Subscribe(deadLetters, path: "/dead").StartAsync();
        app.Healthy = false;
        var check = new AppHealthCheck { Path = "/health", Interval = TimeSpan.FromMilliseconds(50), Threshold = 2 };
        var sidecar = await World.SidecarAsync(World.Options("sales", app.Port) with { AppHealth = check });
        await SidecarWorld.PublishAsync(sidecar, topic, "1", "2");
        await Task.Delay(300);
        Assert.Empty(app.Deliveries);

        app.Healthy = true;
        await Patience.UntilAsync(() => app.Deliveries.Count == 2, "they come");
        app.Healthy = false;
        await Patience.UntilAsync(() => World.Log.Lines.Any(line => line.Contains("messages wait", StringComparison.Ordinal)), "the sidecar sees it");
        await app.DieAsync();
        await SidecarWorld.PublishAsync(sidecar, topic, "3");
        await Task.Delay(300);
        app.Healthy = true;
        await app.StartAsync();

        await Patience.UntilAsync(() => app.Deliveries.Count == 3, "the third one comes");
        Assert.Empty(app.On("/dead"));
    }
}
