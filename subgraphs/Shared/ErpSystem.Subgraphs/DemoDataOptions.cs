namespace ErpSystem.Subgraphs;

/// <summary>How much demo data to load, and whom to tell how far it is.</summary>
public sealed record DemoDataOptions(int Scale = 1, Action<string>? Progress = null);
