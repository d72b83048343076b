namespace ErpSystem.Gateway.Subscriptions.Delivery;

/// <summary>Counts the clients that wait for events, and ends them when the gateway stops: not all at once, or all would come back at once elsewhere.</summary>
internal sealed class ConnectionGate(GatewayOptions options, SubscriptionTelemetry telemetry, TimeProvider time) : IHostedLifecycleService
{
    private readonly HashSet<CancellationTokenSource> open = [];
    private bool isStopping;

    /// <summary>A place for a connection, whose token says when it shall end; null when there is none.</summary>
    public Place? Enter()
    {
        lock (open)
        {
            if (isStopping || open.Count >= options.Subscriptions.MaxConnections)
            {
                return null;
            }

            var ending = new CancellationTokenSource();
            open.Add(ending);
            telemetry.ConnectionOpened();
            return new Place(this, ending);
        }
    }

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        CancellationTokenSource[] all;
        lock (open)
        {
            isStopping = true;
            all = [.. open];
        }

        if (all.Length == 0)
        {
            return;
        }

        var start = time.GetTimestamp();
        for (var i = 0; i < all.Length; i++)
        {
            var due = options.Subscriptions.CloseSpread * ((double)i / all.Length);
            if (due - time.GetElapsedTime(start) is var left && left > TimeSpan.FromMilliseconds(5))
            {
                await Task.Delay(left, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            await all[i].CancelAsync();
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Leave(CancellationTokenSource ending)
    {
        lock (open)
        {
            open.Remove(ending);
        }

        telemetry.ConnectionEnded();
    }

    /// <summary>One connection.</summary>
    internal sealed class Place(ConnectionGate owner, CancellationTokenSource ending) : IDisposable
    {
        public CancellationToken Ending => ending.Token;

        public void Dispose() => owner.Leave(ending);
    }
}
