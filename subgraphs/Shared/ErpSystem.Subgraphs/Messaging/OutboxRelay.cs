using ErpSystem.Subgraphs.Persistence;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace ErpSystem.Subgraphs.Messaging;

/// <summary>
/// Sends what the domain has written to its outbox. Each process of a domain runs one; the one that holds the lease sends, the others wait
/// for it to be free.
/// </summary>
internal sealed partial class OutboxRelay<TContext>(
    Consumers consumers,
    Sidecar sidecar,
    OutboxSignal signal,
    MessagingMetrics metrics,
    IConfiguration configuration,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<OutboxRelay<TContext>> log) : BackgroundService
    where TContext : ErpDbContext
{
    private readonly string domain = consumers.Domain;
    private readonly OutboxSettings settings = OutboxSettings.Of(configuration);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!sidecar.IsConfigured)
        {
            Log.NoSidecar(log, domain);
            return;
        }

        // The sidecar waits for the app to listen, so the app must not wait for the sidecar before it does.
        await StartedAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await SidecarAsync(stoppingToken);
                await LeadAsync(stoppingToken);
            }
            catch (NpgsqlException exception)
            {
                Log.LeaseLost(log, exception, domain);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // The border to the broker: a fault here must not take the domain down with it.
                Log.Failed(log, exception, domain);
            }

            await Task.Delay(settings.ElectionInterval, time, stoppingToken);
        }
    }

    private async Task LeadAsync(CancellationToken stopping)
    {
        var connectionString = configuration.GetConnectionString("Direct") ?? configuration.GetConnectionString("Database")!;
        await using var lease = await OutboxLease.TryTakeAsync(connectionString, domain, stopping);
        if (lease is not null)
        {
            Log.Leading(log, domain);
            await new OutboxSender(lease, sidecar, signal, settings, metrics, time, log).RunAsync(stopping);
        }
    }

    private async Task StartedAsync(CancellationToken stopping)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stopping);
    }

    private async Task SidecarAsync(CancellationToken stopping)
    {
        for (var isFirst = true; !await sidecar.IsUpAsync(stopping); isFirst = false)
        {
            if (isFirst)
            {
                Log.Waiting(log, domain);
            }

            await Task.Delay(settings.ElectionInterval, time, stopping);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventName = "NoSidecar", Level = LogLevel.Warning, Message = "No Dapr endpoint is configured (DAPR_GRPC_ENDPOINT): {Domain} keeps its events in the outbox.")]
        public static partial void NoSidecar(ILogger log, string domain);

        [LoggerMessage(EventName = "WaitingForSidecar", Level = LogLevel.Warning, Message = "Dapr's sidecar does not answer yet; the outbox of {Domain} waits for it.")]
        public static partial void Waiting(ILogger log, string domain);

        [LoggerMessage(EventName = "OutboxLeading", Level = LogLevel.Information, Message = "This process sends the outbox of {Domain}.")]
        public static partial void Leading(ILogger log, string domain);

        [LoggerMessage(EventName = "OutboxRelayFailed", Level = LogLevel.Error, Message = "Sending the outbox of {Domain} failed; tried again.")]
        public static partial void Failed(ILogger log, Exception exception, string domain);

        [LoggerMessage(EventName = "OutboxLeaseLost", Level = LogLevel.Warning, Message = "The lease on the outbox of {Domain} is lost or cannot be taken; tried again.")]
        public static partial void LeaseLost(ILogger log, Exception exception, string domain);
    }
}
