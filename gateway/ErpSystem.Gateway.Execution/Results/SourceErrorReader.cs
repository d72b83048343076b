using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using ErpSystem.Gateway.Execution.Errors;

namespace ErpSystem.Gateway.Execution.Results;

/// <summary>
/// Reads the errors of a source's reply. Each is attached to the last value on its path, so that it is reported wherever that value stands in
/// the client's response.
/// </summary>
internal sealed class SourceErrorReader(ResultStore store, string source, byte[] prefix)
{
    private const int MaxMessageLength = 2000;

    // What servers add for their own developers and no client may see.
    private static readonly FrozenSet<string> Internals = FrozenSet.ToFrozenSet(
        ["exception", "stacktrace", "stackTrace", "debug", "debugMessage", "trace", "details"], StringComparer.Ordinal);

    /// <summary>Attaches all errors below <paramref name="data"/>, but those about fields that only fill a document up.</summary>
    public void Attach(int errors, int data, List<int>? padding)
    {
        var end = store[errors].Next;
        for (var error = errors + 1; error < end; error = store[error].Next)
        {
            var path = PathOf(error);
            if (path.IsEmpty)
            {
                store.Errors.Add(Read(error, []));
                continue;
            }

            var value = Follow(data, path, out var followed);
            if (padding is null || !padding.Exists(field => field >= 0 && field <= value && value < store[field].Next))
            {
                AttachTo(value, Read(error, path[followed..]));
            }
        }
    }

    /// <summary>Chains all errors of a reply without data.</summary>
    /// <returns>The first, or -1.</returns>
    public int ReadUnplaced(int errors, int data)
    {
        var (first, last) = (-1, -1);
        var end = store[errors].Next;
        for (var error = errors + 1; error < end; error = store[error].Next)
        {
            var number = store.Errors.Add(Read(error, []));
            if (last >= 0)
            {
                store.Errors[last].Next = number;
            }

            first = first < 0 ? number : first;
            last = number;
        }

        if (data >= 0)
        {
            store[data].Error = first;
        }

        return first;
    }

    private void AttachTo(int value, SourceError error)
    {
        error.Next = store[value].Error;
        store[value].Error = store.Errors.Add(error);
    }

    private int Follow(int data, ImmutableArray<object> path, out int followed)
    {
        var value = data;
        for (followed = 0; followed < path.Length; followed++)
        {
            var next = path[followed] is string key ? store.Member(value, Encoding.UTF8.GetBytes(key)) : Item(value, (int)path[followed]);
            if (next < 0)
            {
                break;
            }

            value = next;
        }

        return value;
    }

    private int Item(int list, int index)
    {
        if (store[list].Kind != JsonKind.Array)
        {
            return -1;
        }

        var end = store[list].Next;
        for (var item = list + 1; item < end; item = store[item].Next)
        {
            if (index-- == 0)
            {
                return item;
            }
        }

        return -1;
    }

    private ImmutableArray<object> PathOf(int error)
    {
        var path = store.Member(error, "path"u8);
        if (path < 0 || store[path].Kind != JsonKind.Array)
        {
            return [];
        }

        var segments = ImmutableArray.CreateBuilder<object>();
        var end = store[path].Next;
        for (var segment = path + 1; segment < end; segment = store[segment].Next)
        {
            if (store[segment].Kind == JsonKind.String)
            {
                segments.Add(TextOf(segment));
            }
            else if (int.TryParse(store.Text(segment), out var index))
            {
                segments.Add(index);
            }
            else
            {
                break;
            }
        }

        return segments.ToImmutable();
    }

    private SourceError Read(int error, ImmutableArray<object> rest)
    {
        var message = store.Member(error, "message"u8);
        var text = message >= 0 && store[message].Kind == JsonKind.String && !TellsOfPlan(message) && TextOf(message) is { Length: > 0 } said ? said : "The source reported an error.";
        var extensions = ExtensionsOf(error, out var hasCode);
        return new SourceError
        {
            Source = source,
            Code = hasCode ? null : SourceErrorCodes.SourceError,
            Message = text.Length > MaxMessageLength ? text[..MaxMessageLength] : text,
            Extensions = extensions,
            Rest = rest,
        };
    }

    private ReadOnlyMemory<byte> ExtensionsOf(int error, out bool hasCode)
    {
        hasCode = false;
        var extensions = store.Member(error, "extensions"u8);
        if (extensions < 0 || store[extensions].Kind != JsonKind.Object)
        {
            return default;
        }

        using var kept = new Utf8Buffer(256);
        var names = new HashSet<string>(Internals, StringComparer.Ordinal);
        var end = store[extensions].Next;
        for (var member = extensions + 1; member < end; member = store[member].Next)
        {
            var name = TextOf([(byte)'"', .. store.Name(member), (byte)'"']);
            if (!names.Add(name) || TellsOfPlan(member) || (name == "code" && !IsCode(member)))
            {
                continue;
            }

            hasCode |= name == "code";
            if (kept.Length > 0)
            {
                kept.Write((byte)',');
            }

            kept.Write((byte)'"');
            kept.Write(store.Name(member));
            kept.Write("\":"u8);
            kept.Write(store.Text(member));
        }

        return kept.Written.ToArray();
    }

    // The client did not write the variables, aliases and lookups of the plan.
    private bool TellsOfPlan(int entry) => store.Text(entry).IndexOf(prefix) >= 0 || store.Text(entry).IndexOf("_entities"u8) >= 0;

    // What clients branch on is a text that says something.
    private bool IsCode(int member) => store[member].Kind == JsonKind.String && TextOf(member).Length > 0;

    private string TextOf(int entry) => TextOf(store.Text(entry));

    private static string TextOf(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }
}
