using Microsoft.AspNetCore.Http;

namespace ErpSystem.Local.Tests.Sidecars;

public abstract class DeadLetterContract : SidecarContract
{
    [SkippableFact]
    public async Task A_poison_message_goes_to_the_dead_letters_as_it_is_after_the_retries_of_the_policy_and_no_sooner()
    {
        World.AddRetries("policy: constant, duration: 20ms, maxRetries: 3");
        var (topic, deadLetters) = (World.Name("orders"), World.Name("dead"));
        var app = await World.App().Subscribe(topic, deadLetters).Subscribe(deadLetters, path: "/dead").StartAsync();
        var attemptsBefore = 0;
        app.Answer = delivery =>
        {
            attemptsBefore = delivery.Path == "/dead" ? app.On("/events").Count : attemptsBefore;
            return Task.FromResult(delivery.Path == "/dead" ? Results.Ok() : Results.StatusCode(500));
        };
        var sidecar = await World.SidecarAsync("sales", app);

        await SidecarWorld.PublishAsync(sidecar, topic, "1");
        await Patience.UntilAsync(() => app.On("/dead").Count == 1, "the dead letter comes");

        Assert.Equal(4, attemptsBefore);
        Assert.Equal(app.On("/events")[0].Body, app.On("/dead")[0].Body);
        await Task.Delay(300);
        Assert.Equal((4, 1), (app.On("/events").Count, app.On("/dead").Count));
    }

    [SkippableFact]
    public async Task Without_a_policy_the_first_failure_goes_to_the_dead_letters()
    {
        var (topic, deadLetters) = (World.Name("orders"), World.Name("dead"));
        var app = await World.App().Subscribe(topic, deadLetters).Subscribe(deadLetters, path: "/dead").StartAsync();
        app.Answer = delivery => Task.FromResult(delivery.Path == "/dead" ? Results.Ok() : Results.Json(new { status = "RETRY" }));
        var sidecar = await World.SidecarAsync("sales", app);

        await SidecarWorld.PublishAsync(sidecar, topic, "1");
        await Patience.UntilAsync(() => app.On("/dead").Count == 1, "the dead letter comes");

        Assert.Single(app.On("/events"));
    }

    [SkippableFact]
    public async Task What_nobody_takes_is_lost_without_dead_letters_and_the_log_says_so()
    {
        var topic = World.Name("orders");
        var app = await World.App().Subscribe(topic).StartAsync();
        app.Answer = _ => Task.FromResult(Results.StatusCode(500));
        var sidecar = await World.SidecarAsync("sales", app);

        await SidecarWorld.PublishAsync(sidecar, topic, "1");

        await Patience.UntilAsync(() => World.Log.Lines.Any(line => line.Contains("is LOST", StringComparison.Ordinal)), "the log says so");
        await Task.Delay(300);
        Assert.Single(app.Deliveries);
    }

    [SkippableTheory]
    [InlineData("404")]
    [InlineData("DROP")]
    public async Task A_message_that_the_app_does_not_want_is_not_tried_again_but_goes_to_the_dead_letters(string how)
    {
        World.AddRetries("policy: constant, duration: 20ms, maxRetries: 5");
        var (topic, deadLetters) = (World.Name("orders"), World.Name("dead"));
        var app = await World.App().Subscribe(topic, deadLetters).Subscribe(deadLetters, path: "/dead").StartAsync();
        app.Answer = delivery => Task.FromResult(delivery.Path == "/dead" ? Results.Ok() : how == "404" ? Results.NotFound() : Results.Json(new { status = how }));
        var sidecar = await World.SidecarAsync("sales", app);

        await SidecarWorld.PublishAsync(sidecar, topic, "1");
        await Patience.UntilAsync(() => app.On("/dead").Count == 1, "the dead letter comes");

        Assert.Single(app.On("/events"));
    }

    [SkippableTheory]
    [InlineData(200, null, 1)]
    [InlineData(204, null, 1)]
    [InlineData(200, "no json", 1)]
    [InlineData(200, """{"status":""}""", 1)]
    [InlineData(200, """{"status":"SUCCESS"}""", 1)]
    [InlineData(200, """{"status":"RETRY"}""", 2)]
    [InlineData(200, """{"status":"LATER"}""", 2)]
    [InlineData(200, """{"status":"DROP"}""", 1)]
    [InlineData(404, null, 1)]
    [InlineData(307, null, 2)]
    [InlineData(401, null, 2)]
    [InlineData(500, null, 2)]
    public async Task The_table_of_answers_is_that_of_daprd(int status, string? body, int attempts)
    {
        World.AddRetries("policy: constant, duration: 10ms, maxRetries: 1");
        var (topic, after) = (World.Name("orders"), World.Name("after"));
        var app = await World.App().Subscribe(topic).Subscribe(after, path: "/after").StartAsync();
        app.Answer = delivery => Task.FromResult(delivery.Path == "/after" ? Results.Ok() : Results.Text(body ?? "", "application/json", statusCode: status));
        var sidecar = await World.SidecarAsync("sales", app);

        await SidecarWorld.PublishAsync(sidecar, topic, "1");
        await Patience.UntilAsync(() => app.On("/events").Count == attempts, $"{attempts} attempts");
        await Task.Delay(100);

        Assert.Equal(attempts, app.On("/events").Count);
    }
}
