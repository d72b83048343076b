namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>One page of a list, with what a connection shows of it.</summary>
internal sealed class ListPage(IReadOnlyList<object> nodes, bool hasNext, bool hasPrevious, int? totalCount, Func<object, string> cursorOf)
{
    public static ListPage Empty(int? totalCount) => new([], false, false, totalCount, static _ => "");

    public IReadOnlyList<object> Nodes { get; } = nodes;

    public bool HasNext { get; } = hasNext;

    public bool HasPrevious { get; } = hasPrevious;

    public int? TotalCount { get; } = totalCount;

    public string CursorOf(object node) => cursorOf(node);

    internal sealed record Edge(ListPage Page, object Node);
}
