namespace ErpSystem.Gateway.Execution.Sources;

/// <summary>
/// Lets equal work that is under way at the same time be done once. Whoever asks gets a share of the result; the work is cancelled when all who
/// wait for it have left.
/// </summary>
/// <param name="share">Makes one more share of a result.</param>
/// <param name="release">Gives a share back that nobody took.</param>
public sealed class InFlight<TResult>(Func<TResult, TResult> share, Action<TResult> release)
{
    private readonly Dictionary<string, Work> running = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    /// <summary>The result of the work that is under way under this key, or of this work, which then becomes that.</summary>
    /// <param name="key">All on which the result depends.</param>
    /// <param name="start">The work; its token does not end with one caller's.</param>
    /// <param name="cancellationToken">Ends this caller's waiting.</param>
    public async Task<TResult> RunAsync(string key, Func<CancellationToken, Task<TResult>> start, CancellationToken cancellationToken)
    {
        Work? work;
        var isNew = false;
        lock (gate)
        {
            if (!running.TryGetValue(key, out work))
            {
                isNew = true;
                running[key] = work = new Work();
            }

            work.Waiting++;
        }

        if (isNew)
        {
            _ = DoAsync(key, work, start);
        }

        try
        {
            await work.Done.Task.WaitAsync(cancellationToken);
        }
        catch
        {
            Leave(key, work);
            throw;
        }

        lock (gate)
        {
            return work.Shares!.Dequeue();
        }
    }

    private async Task DoAsync(string key, Work work, Func<CancellationToken, Task<TResult>> start)
    {
        try
        {
            var result = await start(work.Cancellation.Token);
            lock (gate)
            {
                Remove(key, work);
                work.Shares = new Queue<TResult>([result]);
                while (work.Shares.Count < work.Waiting)
                {
                    work.Shares.Enqueue(share(result));
                }

                if (work.Waiting == 0)
                {
                    release(work.Shares.Dequeue());
                }
            }

            work.Done.SetResult();
        }
#pragma warning disable CA1031 // every caller gets what the work threw
        catch (Exception error)
#pragma warning restore CA1031
        {
            lock (gate)
            {
                Remove(key, work);
            }

            work.Done.TrySetException(error);
        }
    }

    private void Leave(string key, Work work)
    {
        lock (gate)
        {
            work.Waiting--;
            if (work.Shares is { Count: > 0 } shares)
            {
                // It left while the result came: its share goes back.
                release(shares.Dequeue());
            }
            else if (work.Waiting == 0 && Remove(key, work))
            {
                work.Cancellation.Cancel();
            }
        }
    }

    private bool Remove(string key, Work work) => running.TryGetValue(key, out var known) && known == work && running.Remove(key);

    private sealed class Work
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public CancellationTokenSource Cancellation { get; } = new();

        public int Waiting { get; set; }

        public Queue<TResult>? Shares { get; set; }
    }
}
