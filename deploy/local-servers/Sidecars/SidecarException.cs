namespace ErpSystem.Local.Servers.Sidecars;

/// <summary>A sidecar cannot run as asked; the message is one sentence that says why.</summary>
public sealed class SidecarException : Exception
{
    public SidecarException(string message) : base(message)
    {
    }

    public SidecarException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
