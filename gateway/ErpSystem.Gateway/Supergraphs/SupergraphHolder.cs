using ErpSystem.Gateway.Composition.Packaging;
using ErpSystem.Gateway.Pipeline;

namespace ErpSystem.Gateway.Supergraphs;

/// <summary>Holds the supergraph that new requests are served from and takes over another without a gap.</summary>
internal sealed partial class SupergraphHolder(
    SupergraphLoader loader, OperationPreparer preparer, GatewayOptions options, TimeProvider time, ILogger<SupergraphHolder> logger)
{
    // Enough for the operations that make up the traffic; the rest is prepared when it comes.
    private const int CarriedOver = 200;

    private volatile Supergraph? current;

    /// <summary>The supergraph to serve, null before the first one is there.</summary>
    public Supergraph? Current => current;

    /// <summary>Raised when new requests are served from another supergraph.</summary>
    public event Action<Supergraph>? Taken;

    /// <summary>Takes over an archive; false, and the old one goes on, when it is refused.</summary>
    public bool TryTake(Func<FusionArchive> read)
    {
        Supergraph next;
        try
        {
            next = loader.Load(read());
            CarryOver(next);
        }
        catch (FusionArchiveException refused)
        {
            Log.ArchiveRefused(logger, refused.Code, refused.Message);
            return false;
        }
#pragma warning disable CA1031 // a border: whatever is wrong with a new archive, the old one goes on serving
        catch (Exception error)
#pragma warning restore CA1031
        {
            Log.ArchiveBroken(logger, error);
            return false;
        }

        var before = Interlocked.Exchange(ref current, next);
        Log.ArchiveTaken(logger, next.Version);
        Taken?.Invoke(next);
        if (before is not null)
        {
            _ = RetireAsync(before);
        }

        return true;
    }

    // Before the swap, so that the first requests on the new one do not pay for it.
    private void CarryOver(Supergraph next)
    {
        foreach (var (document, operationName) in current?.Operations.Documents.Take(CarriedOver) ?? [])
        {
            next.Operations.Get(document, operationName, (text, name) => preparer.Prepare(next, text, name));
        }
    }

    // No request outlives its time budget, so after it nothing runs on the old one.
    private async Task RetireAsync(Supergraph old)
    {
        await Task.Delay(options.TimeBudget + TimeSpan.FromSeconds(5), time);
        old.Close();
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The archive is refused ({Code}): {Reason}", EventName = "ArchiveRefused")]
        public static partial void ArchiveRefused(ILogger logger, string code, string reason);

        [LoggerMessage(LogLevel.Error, "The archive cannot be loaded", EventName = "ArchiveBroken")]
        public static partial void ArchiveBroken(ILogger logger, Exception error);

        [LoggerMessage(LogLevel.Information, "Serving the supergraph {Version}", EventName = "ArchiveTaken")]
        public static partial void ArchiveTaken(ILogger logger, string version);
    }
}
