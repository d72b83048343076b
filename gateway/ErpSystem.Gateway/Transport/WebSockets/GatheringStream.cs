namespace ErpSystem.Gateway.Transport.WebSockets;

/// <summary>
/// Keeps what is written until it is told to send it: each message to a client would be a packet of its own otherwise. Outside of a gathering it passes
/// everything on at once.
/// </summary>
internal sealed class GatheringStream(Stream inner) : Stream
{
    // Enough for many messages; a larger one is sent in parts.
    private const int MaxGathered = 64 * 1024;

    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly MemoryStream gathered = new();
    private bool isGathering;

    /// <summary>From now on what is written waits for <see cref="SendAsync"/>.</summary>
    public void Gather() => isGathering = true;

    /// <summary>Sends what was gathered.</summary>
    public async Task SendAsync(CancellationToken cancellationToken)
    {
        isGathering = false;
        await FlushAsync(cancellationToken);
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException("A connection has no length.");

    public override long Position
    {
        get => throw new NotSupportedException("A connection has no position.");
        set => throw new NotSupportedException("A connection has no position.");
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => inner.ReadAsync(buffer, cancellationToken);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        inner.ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            gathered.Write(buffer.Span);
            if (gathered.Length > MaxGathered)
            {
                await EmptyAsync(cancellationToken);
            }
        }
        finally
        {
            gate.Release();
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (isGathering)
        {
            return;
        }

        await gate.WaitAsync(cancellationToken);
        try
        {
            await EmptyAsync(cancellationToken);
            await inner.FlushAsync(cancellationToken);
        }
        finally
        {
            gate.Release();
        }
    }

    public override void Flush() => throw new NotSupportedException("A connection is written asynchronously.");

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("A connection is read asynchronously.");

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException("A connection cannot be sought in.");

    public override void SetLength(long value) => throw new NotSupportedException("A connection has no length.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("A connection is written asynchronously.");

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private async Task EmptyAsync(CancellationToken cancellationToken)
    {
        if (gathered.Length > 0)
        {
            var length = (int)gathered.Length;
            gathered.SetLength(0);
            await inner.WriteAsync(gathered.GetBuffer().AsMemory(0, length), cancellationToken);
        }
    }
}
