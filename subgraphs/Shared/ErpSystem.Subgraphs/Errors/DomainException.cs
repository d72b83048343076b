namespace ErpSystem.Subgraphs.Errors;

/// <summary>Ends a mutation with a domain error; declared by <c>[Fails&lt;T&gt;]</c> it becomes an entry of the payload's <c>errors</c>.</summary>
public sealed class DomainException(DomainError error, Exception? cause = null) : Exception(error.Message, cause)
{
    /// <summary>What went wrong.</summary>
    public DomainError Error { get; } = error;

    /// <summary>The entity whose current state the payload shows beside the error.</summary>
    public object? Entity { get; init; }
}
