namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>A subscriber may say by this argument which values of the parameter it wants; all if it says nothing.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class EventArgumentAttribute(string name) : Attribute
{
    /// <summary>The argument's name.</summary>
    public string Name { get; } = name;

    /// <summary>Whether several values may be given.</summary>
    public bool IsList { get; init; }
}
