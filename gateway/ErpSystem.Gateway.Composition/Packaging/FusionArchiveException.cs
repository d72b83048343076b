namespace ErpSystem.Gateway.Composition.Packaging;

/// <summary>An archive or the settings of a source that cannot be used: one code, one sentence.</summary>
public sealed class FusionArchiveException(string code, string message, Exception? inner = null) : Exception(message, inner)
{
    public string Code { get; } = code;
}
