using System.Buffers;
using System.Net.Http.Headers;
using System.Text;
using ErpSystem.Gateway.Execution.Results;

namespace ErpSystem.Gateway.Execution.Sources;

/// <summary>
/// The results of a batch in one form: a JSON array. Sources send them as an array, as parts of <c>multipart/mixed</c>, as events or as lines, in any
/// order.
/// </summary>
internal static class BatchReply
{
    /// <summary>The media types of lists of results, in the order of our liking; the last ones are for what is refused as a whole.</summary>
    public const string Accept = "application/jsonl, text/event-stream;q=0.9, multipart/mixed;q=0.8, application/json;q=0.7, application/graphql-response+json;q=0.6";

    /// <summary>The reply with an array as its text; its old buffer is given back.</summary>
    public static SourceReply AsArray(in SourceReply reply)
    {
        var text = reply.Buffer.AsSpan(0, reply.Length).TrimStart(" \t\r\n"u8);
        var type = MediaTypeHeaderValue.TryParse(reply.MediaType, out var parsed) ? parsed : null;
        var name = type?.MediaType ?? "";
        if (text is [(byte)'[', ..] && !name.EndsWith("jsonl", StringComparison.OrdinalIgnoreCase))
        {
            return reply;
        }

        using var output = new Utf8Buffer(reply.Length + 64);
        output.Write((byte)'[');
        if (name.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
        {
            var boundary = type!.Parameters.FirstOrDefault(parameter => parameter.Name.Equals("boundary", StringComparison.OrdinalIgnoreCase))?.Value?.Trim('"') ?? "-";
            WriteParts(text, Encoding.UTF8.GetBytes("--" + boundary), output);
        }
        else if (name.Equals("text/event-stream", StringComparison.OrdinalIgnoreCase))
        {
            WriteEvents(text, output);
        }
        else if (name.EndsWith("jsonl", StringComparison.OrdinalIgnoreCase) || name.EndsWith("ndjson", StringComparison.OrdinalIgnoreCase))
        {
            WriteLines(text, output);
        }
        else
        {
            Add(text, output);
        }

        output.Write((byte)']');
        ArrayPool<byte>.Shared.Return(reply.Buffer);
        var array = ArrayPool<byte>.Shared.Rent(output.Length);
        output.Written.CopyTo(array);
        return reply with { Buffer = array, Length = output.Length };
    }

    // A line that begins with the delimiter cannot be JSON, so lines need no look inside.
    private static void WriteParts(ReadOnlySpan<byte> text, ReadOnlySpan<byte> delimiter, Utf8Buffer output)
    {
        using var part = new Utf8Buffer(1024);
        var (isInside, isBody) = (false, false);
        foreach (var range in text.Split((byte)'\n'))
        {
            var line = text[range].TrimEnd((byte)'\r');
            if (line.StartsWith(delimiter))
            {
                Add(part.Written, output);
                part.Truncate(0);
                (isInside, isBody) = (true, false);
            }
            else if (isBody)
            {
                part.Write(line);
            }
            else
            {
                isBody = isInside && line.IsEmpty;
            }
        }

        Add(part.Written, output);
    }

    private static void WriteEvents(ReadOnlySpan<byte> text, Utf8Buffer output)
    {
        using var data = new Utf8Buffer(1024);
        foreach (var range in text.Split((byte)'\n'))
        {
            var line = text[range].TrimEnd((byte)'\r');
            if (line.IsEmpty)
            {
                Add(data.Written, output);
                data.Truncate(0);
            }
            else if (line.StartsWith("data:"u8))
            {
                data.Write(line["data:"u8.Length..]);
            }
        }

        Add(data.Written, output);
    }

    private static void WriteLines(ReadOnlySpan<byte> text, Utf8Buffer output)
    {
        foreach (var range in text.Split((byte)'\n'))
        {
            Add(text[range], output);
        }
    }

    private static void Add(ReadOnlySpan<byte> item, Utf8Buffer output)
    {
        item = item.Trim(" \t\r\n"u8);
        if (item.IsEmpty)
        {
            return; // keeps the connection alive, or ends it
        }

        output.Write(output.Length > 1 ? ","u8 : []);
        output.Write(item);
    }
}
