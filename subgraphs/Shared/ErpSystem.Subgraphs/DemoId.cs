using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ErpSystem.Subgraphs;

/// <summary>Ids of demo data, equal in every domain without a reference between them.</summary>
public static class DemoId
{
    private static readonly DateTimeOffset firstMoment = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The UUIDv7 that belongs to the type's name and the index; ids of one type sort by index.</summary>
    public static Id<T> Of<T>(int index)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Id<T>.TypePrefix}:{index}")));
        Span<byte> bytes = stackalloc byte[16];
        hash.AsSpan(0, 16).CopyTo(bytes);
        Span<byte> time = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(time, firstMoment.ToUnixTimeMilliseconds() + index);
        time[2..].CopyTo(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x70);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Id<T>(new Guid(bytes, bigEndian: true));
    }
}
