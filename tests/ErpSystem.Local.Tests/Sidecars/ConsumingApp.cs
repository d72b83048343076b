using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using ErpSystem.Local.Servers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ErpSystem.Local.Tests.Sidecars;

/// <summary>An app behind a sidecar: subscribes, keeps what it gets, answers as the test says; can die and come back on its port.</summary>
internal sealed class ConsumingApp : IAsyncDisposable
{
    private readonly ConcurrentQueue<Delivery> deliveries = new();
    private readonly JsonArray subscriptions = [];
    private WebApplication? web;

    public int Port { get; } = FreePort.Next();

    public IReadOnlyList<Delivery> Deliveries => [.. deliveries];

    /// <summary>Answers a delivery; success unless the test says otherwise.</summary>
    public Func<Delivery, Task<IResult>> Answer { get; set; } = _ => Task.FromResult(Results.Ok());

    public bool Healthy { get; set; } = true;

    /// <summary>The token that the app wants of its sidecar.</summary>
    public string? Token { get; set; }

    public int SubscribeStatus { get; set; } = 200;

    public IReadOnlyList<Delivery> On(string path) => [.. deliveries.Where(delivery => delivery.Path == path)];

    public ConsumingApp Subscribe(string topic, string? deadLetterTopic = null, string path = "/events", string pubsub = "pubsub", JsonObject? also = null)
    {
        var entry = new JsonObject { ["pubsubname"] = pubsub, ["topic"] = topic, ["route"] = path };
        if (deadLetterTopic is not null)
        {
            entry["deadLetterTopic"] = deadLetterTopic;
        }

        foreach (var (name, value) in also ?? [])
        {
            entry[name] = value?.DeepClone();
        }

        subscriptions.Add(entry);
        return this;
    }

    public async Task<ConsumingApp> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls($"http://127.0.0.1:{Port}");
        builder.Services.AddRoutingCore();
        web = builder.Build();
        web.MapGet("/dapr/subscribe", (HttpContext http) =>
            !IsFromSidecar(http) ? Results.Unauthorized()
            : SubscribeStatus == 200 ? Results.Text(subscriptions.ToJsonString(), "application/json")
            : Results.StatusCode(SubscribeStatus));
        web.MapGet("/health", () => Results.StatusCode(Healthy ? 200 : 503));
        web.MapPost("/{**path}", (Delegate)ReceiveAsync);
        await web.StartAsync();
        return this;
    }

    /// <summary>Ends without waiting for anything: connections break.</summary>
    public async Task DieAsync()
    {
        if (web is { } dying)
        {
            web = null;
            await dying.StopAsync(new CancellationToken(canceled: true));
            await dying.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync() => await DieAsync();

    private bool IsFromSidecar(HttpContext http) => Token is null || http.Request.Headers["dapr-api-token"] == Token;

    private async Task<IResult> ReceiveAsync(HttpContext http)
    {
        if (!IsFromSidecar(http))
        {
            return Results.Unauthorized();
        }

        using var reader = new StreamReader(http.Request.Body);
        var delivery = new Delivery(
            http.Request.Path, await reader.ReadToEndAsync(), http.Request.ContentType, http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString()));
        deliveries.Enqueue(delivery);
        return await Answer(delivery);
    }
}
