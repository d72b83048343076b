using System.Text;

namespace ErpSystem.Gateway.Execution.Sources;

/// <summary>Sends GraphQL requests to one source.</summary>
public interface ISourceClient
{
    /// <summary>The source's name in the execution schema.</summary>
    string Name { get; }

    /// <summary>What the source takes in one HTTP request.</summary>
    SourceBatching Batching => SourceBatching.None;

    /// <summary>Sends a request and reads the whole reply. What goes wrong on the way is part of the reply; only cancellation throws.</summary>
    ValueTask<SourceReply> SendAsync(SourceRequest request, CancellationToken cancellationToken);
}

/// <summary>One request to a source.</summary>
/// <param name="Body">The JSON body; valid until the reply is there.</param>
/// <param name="IsMutation">True when it must not be sent twice.</param>
/// <param name="Headers">The client's headers that are passed on.</param>
public readonly record struct SourceRequest(ReadOnlyMemory<byte> Body, bool IsMutation, RequestHeaders Headers)
{
    /// <summary>True when the reply is a list of results.</summary>
    public bool IsBatch { get; init; }
}

/// <summary>Headers that go from the client's request to every source.</summary>
public sealed class RequestHeaders(IReadOnlyList<KeyValuePair<string, string>> values)
{
    public static readonly RequestHeaders Empty = new([]);

    public IReadOnlyList<KeyValuePair<string, string>> Values { get; } = values;

    /// <summary>Appends names and values in a form that is equal for equal headers alone.</summary>
    public StringBuilder AppendTo(StringBuilder text)
    {
        foreach (var (name, value) in Values)
        {
            // The length keeps a value with line ends from looking like two headers.
            text.Append(name).Append(' ').Append(value.Length).Append(' ').Append(value).Append('\n');
        }

        return text;
    }
}

/// <summary>How a call to a source ended.</summary>
public enum SourceOutcome
{
    /// <summary>There is a body; whether it is a GraphQL response is not known yet.</summary>
    Answered,

    /// <summary>The source could not be reached, broke the connection, or its circuit breaker is open.</summary>
    Unavailable,

    /// <summary>The source did not answer in time.</summary>
    TimedOut,

    /// <summary>The answer is too large, or no JSON by its media type and status.</summary>
    Invalid,
}

/// <summary>A source's reply.</summary>
/// <param name="Outcome">How the call ended.</param>
/// <param name="Buffer">An array of the shared pool that now belongs to the caller; empty unless answered.</param>
/// <param name="Length">How much of the buffer is the body.</param>
/// <param name="Status">The HTTP status, 0 when there was none.</param>
public readonly record struct SourceReply(SourceOutcome Outcome, byte[] Buffer, int Length, int Status)
{
    /// <summary>The content type of the reply to a batch; null where it does not matter.</summary>
    public string? MediaType { get; init; }

    public static SourceReply Failed(SourceOutcome outcome, int status = 0) => new(outcome, [], 0, status);
}
