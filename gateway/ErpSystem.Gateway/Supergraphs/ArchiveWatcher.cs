using ErpSystem.Gateway.Composition.Packaging;

namespace ErpSystem.Gateway.Supergraphs;

/// <summary>Loads the archive at the start and again whenever its file has changed.</summary>
// Polling, not FileSystemWatcher: mounted volumes and replaced links raise no events.
internal sealed class ArchiveWatcher(GatewayOptions options, SupergraphHolder holder, TimeProvider time) : BackgroundService
{
    private (DateTime Written, long Length)? seen;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        // The first load happens before the server listens.
        if (options.Archive is { } archive)
        {
            holder.TryTake(() => archive);
        }
        else
        {
            Look();
        }

        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Archive is not null || options.ArchiveFile is null)
        {
            return;
        }

        using var timer = new PeriodicTimer(options.ArchivePolling, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            Look();
        }
    }

    /// <exception cref="FusionArchiveException">The file is no archive, or cannot be read.</exception>
    public static FusionArchive Read(FileInfo file)
    {
        try
        {
            using var stream = file.OpenRead();
            return FusionArchive.Read(stream);
        }
        catch (IOException error)
        {
            throw new FusionArchiveException("ARCHIVE_UNREADABLE", error.Message, error);
        }
    }

    private void Look()
    {
        if (options.ArchiveFile is not { } path)
        {
            return;
        }

        var file = new FileInfo(path);
        var stamp = file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
        if (stamp != seen)
        {
            seen = stamp;
            holder.TryTake(() => Read(file));
        }
    }
}
