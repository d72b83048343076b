namespace ErpSystem.Gateway;

/// <summary>How one gateway is set up; read from the configuration section <c>Gateway</c>, then from the command line, then by the host's code.</summary>
public sealed class GatewayOptions
{
    public const string Section = "Gateway";

    /// <summary>The archive to serve; it is watched, and a changed file is taken over without a stop.</summary>
    public string? ArchiveFile { get; set; }

    /// <summary>The port on which clients are served; null leaves the addresses to ASP.NET Core's own settings.</summary>
    public int? Port { get; set; }
}
