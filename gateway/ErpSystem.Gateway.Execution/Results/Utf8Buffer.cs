using System.Buffers;
using System.Buffers.Text;

namespace ErpSystem.Gateway.Execution.Results;

/// <summary>Growing UTF-8 text over a pooled array; what was written can be cut back to an earlier length.</summary>
// Hot path.
public sealed class Utf8Buffer : IBufferWriter<byte>, IDisposable
{
    private byte[] bytes;

    public Utf8Buffer(int capacity = 4096) => bytes = ArrayPool<byte>.Shared.Rent(capacity);

    private Utf8Buffer(byte[] pooled, int length)
    {
        bytes = pooled;
        Length = length;
    }

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    public ReadOnlyMemory<byte> WrittenMemory => bytes.AsMemory(0, Length);

    public ReadOnlySpan<byte> Slice(int offset, int length) => bytes.AsSpan(offset, length);

    /// <summary>Takes over an array of the shared pool with text in it.</summary>
    public static Utf8Buffer Over(byte[] pooled, int length) => new(pooled, length);

    /// <summary>Forgets all that was written after <paramref name="length"/>.</summary>
    public void Truncate(int length) => Length = length;

    public void Write(ReadOnlySpan<byte> text)
    {
        if (bytes.Length - Length < text.Length)
        {
            Grow(text.Length);
        }

        text.CopyTo(bytes.AsSpan(Length));
        Length += text.Length;
    }

    public void Write(byte value)
    {
        if (bytes.Length == Length)
        {
            Grow(1);
        }

        bytes[Length++] = value;
    }

    public void Write(int value)
    {
        if (bytes.Length - Length < 11)
        {
            Grow(11);
        }

        Utf8Formatter.TryFormat(value, bytes.AsSpan(Length), out var written);
        Length += written;
    }

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return bytes.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return bytes.AsSpan(Length);
    }

    public void Dispose()
    {
        if (bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(bytes);
            bytes = [];
            Length = 0;
        }
    }

    private void Reserve(int sizeHint)
    {
        var needed = Math.Max(sizeHint, 256);
        if (bytes.Length - Length < needed)
        {
            Grow(needed);
        }
    }

    private void Grow(int needed)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(bytes.Length * 2, Length + needed));
        bytes.AsSpan(0, Length).CopyTo(larger);
        if (bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }

        bytes = larger;
    }
}
