using ErpSystem.Gateway.Composition.Packaging;

namespace ErpSystem.Gateway.Supergraphs;

/// <summary>Loads the archive at the start and again whenever its file has changed.</summary>
// Polling, not FileSystemWatcher: mounted volumes and replaced links raise no events.
internal sealed class ArchiveWatcher(GatewayOptions options, SupergraphHolder holder, TimeProvider time) : BackgroundService
{
    private (DateTime Written, long Length)? seen;
    private (DateTime Written, long Length)? unreadable;

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

    /// <exception cref="FusionArchiveException">The file is no archive.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static FusionArchive Read(FileInfo file) => FusionArchive.Read(new MemoryStream(Content(file)));

    private void Look()
    {
        if (options.ArchiveFile is not { } path)
        {
            return;
        }

        var file = new FileInfo(path);
        var stamp = file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
        if (stamp == seen)
        {
            return;
        }

        try
        {
            var content = file.Exists ? Content(file) : null;
            seen = stamp;
            holder.TryTake(() => content is null
                ? throw new FusionArchiveException("ARCHIVE_MISSING", $"There is no file '{path}'; it is loaded as soon as it is there.")
                : FusionArchive.Read(new MemoryStream(content)));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The stamp is not taken over: the next look may find it readable without any change. It is told once.
            if (stamp != unreadable)
            {
                unreadable = stamp;
                holder.TryTake(() => throw new FusionArchiveException("ARCHIVE_UNREADABLE", $"The file '{path}' cannot be read: {error.Message}", error));
            }
        }
    }

    // Shares what it can: a watcher must not keep a writer out. What is read too early is no whole archive and is read again when it has grown.
    private static byte[] Content(FileInfo file)
    {
        using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
