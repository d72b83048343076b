namespace ErpSystem.Local.Tests;

/// <summary>Tests that change PATH, which belongs to the whole process: nothing else runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class PathCollection
{
    public const string Name = "PATH";
}
