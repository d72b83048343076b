namespace ErpSystem.Local.Servers.Sidecars.States;

/// <summary>A value with its etag.</summary>
internal sealed record StoredState(byte[] Value, string Etag);
