namespace ErpSystem.Local.Servers.Sidecars.Delivery;

/// <summary>What the app made of one attempt.</summary>
internal enum Outcome
{
    Success,
    Retry,
    Drop,
}
