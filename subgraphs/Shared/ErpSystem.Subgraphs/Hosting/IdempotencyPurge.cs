using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace ErpSystem.Subgraphs.Hosting;

/// <summary>Forgets idempotency keys after seven days. Several replicas may do it at once: they delete the same rows.</summary>
internal sealed partial class IdempotencyPurge<TContext>(
    IConfiguration configuration, TimeProvider time, ILogger<IdempotencyPurge<TContext>> log) : BackgroundService
    where TContext : ErpDbContext
{
    private static readonly TimeSpan kept = TimeSpan.FromDays(7);
    private static readonly TimeSpan pause = TimeSpan.FromHours(1);

    /// <summary>Deletes what is too old, whichever company's it is.</summary>
    public static Task<int> PurgeAsync(TContext db, CancellationToken cancellationToken)
    {
        var oldest = db.Time.GetUtcNow() - kept;
        return db.Set<IdempotencyRecord>().IgnoreQueryFilters().Where(record => record.CreatedAt < oldest).ExecuteDeleteAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var db = ContextFactory.Create<TContext>(configuration.GetConnectionString("Database")!, Caller.System(default), time);
                await PurgeAsync(db, stoppingToken);
            }
            catch (NpgsqlException exception)
            {
                // The next hour is early enough.
                Log.Failed(log, exception);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            EventName = "IdempotencyPurgeFailed", Level = LogLevel.Warning, Message = "Old idempotency keys could not be deleted; tried again in an hour.")]
        public static partial void Failed(ILogger log, Exception exception);
    }
}
