namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>How many items the list is assumed to have: <c>@listSize(assumedSize:)</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ListSizeAttribute(int assumedSize) : Attribute
{
    /// <summary>The number of items assumed.</summary>
    public int AssumedSize { get; } = assumedSize;
}
