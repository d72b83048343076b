using System.Collections.Concurrent;
using System.Net;
using Dapr.Client.Autogen.Grpc.v1;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.AspNetCore.Server.Model;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ErpSystem.Testing;

/// <summary>The publishing side of Dapr's sidecar over gRPC on loopback: it keeps what it is given, fails and stalls when told to.</summary>
public sealed class FakeSidecar : IAsyncDisposable
{
    private readonly ConcurrentQueue<PublishedEvent> published = new();
    private readonly WebApplication app;

    private FakeSidecar(int grpcPort, int httpPort)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, grpcPort, listener => listener.Protocols = HttpProtocols.Http2);
            kestrel.Listen(IPAddress.Loopback, httpPort, listener => listener.Protocols = HttpProtocols.Http1);
        });
        builder.Services.AddGrpc();
        builder.Services.AddSingleton(this);
        builder.Services.AddSingleton<IServiceMethodProvider<PublishService>, PublishMethod>();
        app = builder.Build();
        app.MapGrpcService<PublishService>();
        app.MapGet("/v1.0/healthz/outbound", () => Results.StatusCode(IsHealthy ? StatusCodes.Status204NoContent : StatusCodes.Status500InternalServerError));
    }

    /// <summary>What was taken so far, in order of arrival.</summary>
    public IReadOnlyList<PublishedEvent> Published => [.. published];

    /// <summary>What the health endpoint says.</summary>
    public bool IsHealthy { get; set; } = true;

    /// <summary>Runs before an event is taken: it may wait, or throw what the publisher shall see.</summary>
    public Func<PublishedEvent, Task> BeforeTaking { get; set; } = _ => Task.CompletedTask;

    /// <summary>Runs when an event is taken and before the publisher hears of it.</summary>
    public Func<PublishedEvent, Task> BeforeAnswering { get; set; } = _ => Task.CompletedTask;

    /// <summary>The configuration that leads a subgraph to this sidecar.</summary>
    public IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["DAPR_GRPC_ENDPOINT"] = app.Urls.First(),
        ["DAPR_HTTP_ENDPOINT"] = app.Urls.Last(),
    };

    /// <summary>Starts on free ports, or on those of an earlier one that is to come back.</summary>
    public static async Task<FakeSidecar> StartAsync(FakeSidecar? successorOf = null)
    {
        var ports = successorOf is null ? [0, 0] : successorOf.Settings.Values.Select(url => new Uri(url!).Port).ToArray();
        var sidecar = new FakeSidecar(ports[0], ports[1]);
        await sidecar.app.StartAsync();
        return sidecar;
    }

    /// <summary>Ends it as a kill would: who is connected is cut off.</summary>
    public Task StopAsync() => app.StopAsync(new CancellationToken(canceled: true));

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<Empty> TakeAsync(PublishEventRequest request, ServerCallContext context)
    {
        var taken = new PublishedEvent(
            request.PubsubName,
            request.Topic,
            request.DataContentType,
            System.Text.Json.JsonSerializer.Deserialize<System.Text.Json.JsonElement>(request.Data.Span),
            new Dictionary<string, string>(request.Metadata),
            context.RequestHeaders.GetValue("dapr-api-token"));
        await BeforeTaking(taken);
        published.Enqueue(taken);
        await BeforeAnswering(taken);
        return new Empty();
    }

    private sealed class PublishService(FakeSidecar sidecar)
    {
        public Task<Empty> PublishEventAsync(PublishEventRequest request, ServerCallContext context) => sidecar.TakeAsync(request, context);
    }

    // Dapr.Client ships the messages but no server class: the method is bound by hand.
    private sealed class PublishMethod : IServiceMethodProvider<PublishService>
    {
        public void OnServiceMethodDiscovery(ServiceMethodProviderContext<PublishService> context) => context.AddUnaryMethod(
            new Method<PublishEventRequest, Empty>(
                MethodType.Unary,
                "dapr.proto.runtime.v1.Dapr",
                "PublishEvent",
                Marshallers.Create(message => message.ToByteArray(), PublishEventRequest.Parser.ParseFrom),
                Marshallers.Create(message => message.ToByteArray(), Empty.Parser.ParseFrom)),
            [],
            (service, request, call) => service.PublishEventAsync(request, call));
    }
}
