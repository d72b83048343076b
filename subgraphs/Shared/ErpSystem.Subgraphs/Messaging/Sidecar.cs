using Dapr.Client;
using Microsoft.Extensions.Configuration;

namespace ErpSystem.Subgraphs.Messaging;

/// <summary>Dapr's sidecar as configured: <c>DAPR_GRPC_ENDPOINT</c> and <c>DAPR_HTTP_ENDPOINT</c>, or the ports alone, and <c>DAPR_API_TOKEN</c>.</summary>
internal sealed class Sidecar : IDisposable
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(2);

    private readonly DaprClient? client;
    private readonly bool hasHealth;

    public Sidecar(IConfiguration configuration)
    {
        PubSub = configuration["Messaging:PubSub"] is { Length: > 0 } name ? name : "pubsub";
        if (EndpointOf(configuration, "DAPR_GRPC") is not { } grpc)
        {
            return;
        }

        var builder = new DaprClientBuilder().UseGrpcEndpoint(grpc);
        if (EndpointOf(configuration, "DAPR_HTTP") is { } http)
        {
            builder.UseHttpEndpoint(http);
            hasHealth = true;
        }

        if (configuration["DAPR_API_TOKEN"] is { Length: > 0 } token)
        {
            builder.UseDaprApiToken(token);
        }

        client = builder.Build();
    }

    /// <summary>The pub/sub component's name.</summary>
    public string PubSub { get; }

    /// <summary>Whether an endpoint is configured; without one nothing is published.</summary>
    public bool IsConfigured => client is not null;

    /// <summary>Whether the sidecar's own side is up; the app's side of it waits for the app and says nothing here.</summary>
    public async Task<bool> IsUpAsync(CancellationToken cancellationToken)
    {
        if (!hasHealth)
        {
            return IsConfigured;
        }

        using var limit = new CancellationTokenSource(patience);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await client!.CheckOutboundHealthAsync(either.Token);
        }
        catch (Exception exception) when (exception is HttpRequestException or Dapr.DaprException or OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return false;
        }
    }

    /// <summary>Publishes one event; returns when the broker has it.</summary>
    public Task PublishAsync(OutboxEntry entry, CancellationToken cancellationToken)
    {
        var metadata = new Dictionary<string, string>
        {
            ["cloudevent.id"] = entry.Id.ToString(),
            ["cloudevent.type"] = entry.Topic,
            ["cloudevent.subject"] = entry.Subject,
        };
        if (entry.TraceParent is { } trace)
        {
            metadata["cloudevent.traceparent"] = trace;
        }

        return client!.PublishByteEventAsync(PubSub, entry.Topic, entry.Data, "application/json", metadata, cancellationToken);
    }

    public void Dispose() => client?.Dispose();

    private static string? EndpointOf(IConfiguration configuration, string name)
    {
        if (configuration[$"{name}_ENDPOINT"] is { Length: > 0 } endpoint)
        {
            return endpoint;
        }

        return configuration[$"{name}_PORT"] is { Length: > 0 } port ? $"http://127.0.0.1:{port}" : null;
    }
}
