using System.Security.Cryptography;
using System.Text;

namespace ErpSystem.Gateway.Execution.Operations;

/// <summary>The id that every document has: the SHA-256 of its text as lower-case hex.</summary>
public static class OperationId
{
    private const string Prefix = "sha256:";
    private const int HexLength = 64;
    private const int MaxLength = 200;

    public static string Of(string document) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document)));

    /// <summary>An id as stores know it: a hash without the name of its algorithm and in lower case, anything else as it is.</summary>
    public static string Normalize(string id)
    {
        var bare = id.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? id[Prefix.Length..] : id;
        return bare.Length == HexLength && bare.All(char.IsAsciiHexDigit) ? bare.ToLowerInvariant() : id;
    }

    /// <summary>True when the id can be the name of a file or a key: letters, digits, hyphens, underscores and inner dots.</summary>
    public static bool IsName(string id) =>
        id.Length is > 0 and <= MaxLength && id[0] != '.' && id.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.');
}
