namespace ErpSystem.Gateway.Execution.Operations;

/// <summary>Operations that were registered before they are called.</summary>
public interface IOperationStore
{
    /// <summary>The document with that id, or null.</summary>
    ValueTask<string?> FindAsync(string id, CancellationToken cancellationToken);
}
