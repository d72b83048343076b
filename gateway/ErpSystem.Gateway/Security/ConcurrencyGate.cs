using System.Threading.RateLimiting;

namespace ErpSystem.Gateway.Security;

/// <summary>Lets a bounded number of requests run, a bounded number wait, oldest first, and refuses the rest at once.</summary>
internal sealed class ConcurrencyGate(GatewayOptions options) : IDisposable
{
    private readonly ConcurrencyLimiter limiter = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = options.MaxConcurrentRequests,
        QueueLimit = options.MaxQueuedRequests,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    public ValueTask<RateLimitLease> EnterAsync(CancellationToken cancellationToken) => limiter.AcquireAsync(1, cancellationToken);

    public void Dispose() => limiter.Dispose();
}
