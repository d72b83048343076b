namespace ErpSystem.Local.Servers.Sidecars.States;

/// <summary>Keeps values by key, each with an etag that changes with it.</summary>
internal interface IStateStore : IAsyncDisposable
{
    Task OpenAsync(CancellationToken ct);

    Task<StoredState?> GetAsync(string key, CancellationToken ct);

    /// <summary>Does all changes or none.</summary>
    /// <exception cref="StateException">An etag does not match; nothing is changed.</exception>
    Task ChangeAsync(IReadOnlyList<StateChange> changes, CancellationToken ct);
}
