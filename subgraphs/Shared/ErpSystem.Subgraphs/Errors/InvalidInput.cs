namespace ErpSystem.Subgraphs.Errors;

/// <summary>A value of the input is not allowed.</summary>
public sealed record InvalidInput : DomainError
{
    /// <summary>Says what is wrong and which input field is at fault.</summary>
    public InvalidInput(string message, params string[] path)
        : base("INVALID_INPUT", message) => Path = path is [] ? null : path;
}
