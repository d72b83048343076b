using System.Buffers;
using System.Buffers.Text;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using ErpSystem.Gateway.Execution.Errors;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Execution.Nodes;

/// <summary>Reads from a global id the type of its object. The id goes to sources as it came, whatever its form: they made it.</summary>
public sealed class NodeIds
{
    // Longer than any key that a database would index.
    private const int MaxLength = 1024;

    private const int TypeIdSuffix = 26;

    private static readonly SearchValues<char> Base32 = SearchValues.Create("0123456789abcdefghjkmnpqrstvwxyz");

    private readonly NodeIdFormat format;
    private readonly FrozenDictionary<string, string> byPrefix;
    private readonly FrozenSet<string> names;

    public NodeIds(SchemaDefinition clientSchema, NodeIdFormat format)
    {
        this.format = format;
        names = clientSchema.PossibleTypes(NodeIdentification.Interface);
        byPrefix = names.Order(StringComparer.Ordinal).DistinctBy(Prefix).ToFrozenDictionary(Prefix, name => name, StringComparer.Ordinal);
    }

    /// <summary>The type that an id names, or the code of what is wrong with it.</summary>
    public bool TryRead(string id, [NotNullWhen(true)] out string? type, out string error)
    {
        var isText = id.Length <= MaxLength;
        var name = !isText ? null
            : format != NodeIdFormat.Base64 && TypeIdPrefix(id) is { } prefix ? byPrefix.GetValueOrDefault(prefix, "")
            : format != NodeIdFormat.TypeId ? Base64TypeName(id)
            : null;
        type = name is not null && names.Contains(name) ? name : null;
        error = name is null ? SourceErrorCodes.NodeIdInvalid : SourceErrorCodes.NodeTypeUnknown;
        return type is not null;
    }

    // SalesOrder is sales_order, HTTPCall is http_call.
    private static string Prefix(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = i > 0 && char.IsUpper(name[i]) && name[i - 1] != '_' && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            text.Append(startsWord ? "_" : "").Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }

    private static string? TypeIdPrefix(string id)
    {
        var length = id.Length - TypeIdSuffix - 1;
        return length > 0 && id[length] == '_' && IsUuid(id.AsSpan(length + 1)) ? id[..length] : null;
    }

    // 26 characters hold 130 bits: the first one may only use three of its five.
    private static bool IsUuid(ReadOnlySpan<char> suffix) => suffix[0] <= '7' && !suffix.ContainsAnyExcept(Base32);

    // Type:key, or the older form with a line feed in which a letter for the key's kind follows.
    private static string? Base64TypeName(string id)
    {
        var bytes = new byte[id.Length];
        if (!(Convert.TryFromBase64String(id, bytes, out var length) || Base64Url.TryDecodeFromChars(id, bytes, out length)))
        {
            return null;
        }

        var end = bytes.AsSpan(0, length).IndexOfAny((byte)':', (byte)'\n');
        return end > 0 && end < length - 1 ? Encoding.UTF8.GetString(bytes, 0, end) : null;
    }
}
