using System.Collections.Immutable;

namespace ErpSystem.Gateway.Execution.Errors;

/// <summary>The errors of one request in the order in which they came in. Values point at them by number.</summary>
internal sealed class ErrorLog
{
    private readonly List<SourceError> errors = [];

    public int Count => errors.Count;

    public SourceError this[int error] => errors[error];

    public int Add(SourceError error)
    {
        errors.Add(error);
        return errors.Count - 1;
    }

    public void Clear() => errors.Clear();

    /// <summary>Adds an error of the gateway's own making.</summary>
    public int Add(string source, string code, string message) => Add(new SourceError { Source = source, Code = code, Message = message });

    /// <summary>The same error, and those chained to it, about one entity alone: positions are counted for each entity, not for a failed request.</summary>
    public int AddForEntity(int error)
    {
        var whole = errors[error];
        return Add(new SourceError
        {
            Source = whole.Source,
            Code = whole.Code,
            Message = whole.Message,
            Extensions = whole.Extensions,
            Rest = whole.Rest,
            Next = whole.Next < 0 ? -1 : AddForEntity(whole.Next),
            Whole = whole,
        });
    }
}

/// <summary>One error, reported by a source or made by the gateway about a source.</summary>
internal sealed class SourceError
{
    public required string Source { get; init; }

    /// <summary>The code for clients; null when the source's <see cref="Extensions"/> hold one.</summary>
    public string? Code { get; init; }

    public required string Message { get; init; }

    /// <summary>The members of the source's <c>extensions</c> as JSON without the braces, internals already left out.</summary>
    public ReadOnlyMemory<byte> Extensions { get; init; }

    /// <summary>What follows in the source's path behind the value that the error is attached to: keys of the selection and list indices.</summary>
    public ImmutableArray<object> Rest { get; init; } = [];

    /// <summary>The next error at the same value, or -1.</summary>
    public int Next { get; set; } = -1;

    /// <summary>The error of the whole request of which this is one entity's share, else null.</summary>
    public SourceError? Whole { get; init; }

    /// <summary>At how many positions it was reported; of a whole request's error, at how many of all its entities.</summary>
    public int Reported { get; set; }

    /// <summary>True when what it would say is said by another error.</summary>
    public bool IsSettled { get; private set; }

    /// <summary>Leaves the saying to another error.</summary>
    public void Settle()
    {
        IsSettled = true;
        Whole?.Settle();
    }

    /// <summary>At how many positions more it would have been reported but for the limit.</summary>
    public int Omitted { get; set; }
}
