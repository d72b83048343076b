namespace ErpSystem.Gateway.Execution.Operations;

/// <summary>Operations that were registered before they are called.</summary>
public interface IOperationStore
{
    /// <summary>The document with that id, or that there is none, or that it cannot be known now.</summary>
    ValueTask<StoredOperation> FindAsync(string id, CancellationToken cancellationToken);
}
