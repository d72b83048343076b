namespace ErpSystem.Subgraphs.Errors;

/// <summary>A failure that a mutation can declare: its properties become the fields of a GraphQL type that implements <c>Error</c>.</summary>
public abstract record DomainError(string Code, string Message)
{
    /// <summary>The input field at fault, if one is.</summary>
    public IReadOnlyList<string>? Path { get; init; }
}
