namespace ErpSystem.Gateway.Federations.Model;

/// <summary>One source of a made-up federation.</summary>
internal sealed record SourceModel(string Name, bool IsApollo)
{
    /// <summary>Whether a composite source announces list lookups.</summary>
    public bool HasListLookups { get; init; }
}
