namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>A loader's result that costs no task once its batch is there. Hot path of list lookups.</summary>
internal interface ILoaded
{
    ValueTask<object?> ReadAsync(CancellationToken cancellationToken);
}
