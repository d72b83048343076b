using System.Collections.Frozen;
using ErpSystem.Gateway.Execution.Results;

namespace ErpSystem.Gateway.Execution.Events;

/// <summary>What an event holds of the field that it feeds: the JSON of each leaf by its path from the field's object on (<c>order.id</c>).</summary>
public sealed class EventMessage(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> leaves)
{
    private readonly FrozenDictionary<string, ReadOnlyMemory<byte>> leaves = leaves.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The version of the aggregate that the event tells of; entities read at an earlier one are read again.</summary>
    public long? Version { get; init; }

    /// <summary>The id of that aggregate; the version is that of no other entity.</summary>
    public ReadOnlyMemory<byte>? Aggregate { get; init; }

    internal void Write(EventMember[] members, Utf8Buffer output)
    {
        output.Write((byte)'{');
        for (var i = 0; i < members.Length; i++)
        {
            output.Write(i > 0 ? ","u8 : []);
            output.Write(members[i].Prefix);
            Write(members[i], output);
        }

        output.Write((byte)'}');
    }

    private void Write(EventMember member, Utf8Buffer output)
    {
        if (member.Members is { } below)
        {
            if (IsThere(member.Path))
            {
                Write(below, output);
            }
            else
            {
                output.Write("null"u8);
            }
        }
        else
        {
            output.Write(leaves.TryGetValue(member.Path, out var json) ? json.Span : "null"u8);
        }
    }

    // An object of which the event says nothing is none.
    private bool IsThere(string path)
    {
        foreach (var (leaf, json) in leaves)
        {
            if (leaf.Length > path.Length && leaf[path.Length] == '.' && leaf.StartsWith(path, StringComparison.Ordinal) && !json.Span.SequenceEqual("null"u8))
            {
                return true;
            }
        }

        return false;
    }
}
