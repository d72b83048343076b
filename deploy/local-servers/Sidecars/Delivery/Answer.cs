namespace ErpSystem.Local.Servers.Sidecars.Delivery;

/// <summary>The app's answer to one attempt.</summary>
/// <param name="Outcome">What follows.</param>
/// <param name="StatusCode">The HTTP status, 0 when there was none.</param>
/// <param name="Text">For the log.</param>
internal sealed record Answer(Outcome Outcome, int StatusCode, string Text);
