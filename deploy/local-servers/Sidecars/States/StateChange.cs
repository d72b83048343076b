namespace ErpSystem.Local.Servers.Sidecars.States;

/// <summary>One write of a state store.</summary>
/// <param name="Key">The key as the store has it, with the app's prefix.</param>
/// <param name="Value">The new value; null deletes.</param>
/// <param name="Etag">The etag that the value must still have; null or empty for none.</param>
/// <param name="FirstWrite">True lets a write without an etag only make a key, never change one.</param>
/// <param name="TimeToLive">After which time the key is gone; null keeps it.</param>
internal sealed record StateChange(string Key, byte[]? Value, string? Etag, bool FirstWrite, TimeSpan? TimeToLive)
{
    /// <summary>The number of the etag; null when the write asks for none.</summary>
    public long? ExpectedVersion =>
        string.IsNullOrEmpty(Etag) ? null
        : long.TryParse(Etag, out var version) ? version
        : throw new StateException(StateProblem.BadEtag, $"possible etag mismatch. error from state store: '{Etag}' is no etag of this store");
}
