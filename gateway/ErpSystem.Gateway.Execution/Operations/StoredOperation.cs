namespace ErpSystem.Gateway.Execution.Operations;

/// <summary>What a store says about an id.</summary>
/// <param name="Document">The document; null when there is none.</param>
/// <param name="IsUnavailable">True when the store could not be asked, so that null says nothing.</param>
public readonly record struct StoredOperation(string? Document, bool IsUnavailable = false)
{
    public static readonly StoredOperation Unavailable = new(null, IsUnavailable: true);
}
