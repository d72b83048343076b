namespace ErpSystem.Subgraphs.Errors;

/// <summary>A request that cannot be understood, such as a malformed id: a top-level error with a code, safe to show.</summary>
public sealed class RequestException(string code, string message) : Exception(message)
{
    /// <summary>The machine-readable reason.</summary>
    public string Code { get; } = code;
}
