namespace ErpSystem.Local.Servers.Sidecars;

/// <summary>How the sidecar asks after its app's health; an app that is ill gets no messages until it is well again.</summary>
public sealed record AppHealthCheck
{
    public string Path { get; init; } = "/healthz";

    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(5);

    public TimeSpan Timeout { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How many failures in a row make the app ill.</summary>
    public int Threshold { get; init; } = 3;
}
