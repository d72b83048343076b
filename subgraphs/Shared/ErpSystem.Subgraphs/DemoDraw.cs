using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ErpSystem.Subgraphs;

/// <summary>Chance for demo data that several domains must agree on: the same draw in every domain, at every load.</summary>
public static class DemoDraw
{
    /// <summary>A number from zero up to, not including, the bound; it depends on nothing but what is drawn and for which index.</summary>
    public static int Of(string what, int index, int bound)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{what}:{index}")));
        return (int)(BinaryPrimitives.ReadUInt32BigEndian(hash) % (uint)bound);
    }
}
