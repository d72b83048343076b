using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Validation.Merging;

/// <summary>Two sides of a response name that cannot be merged.</summary>
internal sealed record FieldConflict(string ResponseName, string Reason, List<GraphQLField> One, List<GraphQLField> Other)
{
    private const int MaxNodes = 20;
    private const int MaxDetailLength = 1000;

    public string Message =>
        $"Fields \"{Abbreviate(ResponseName)}\" conflict because {Reason}. Use different aliases on the fields to fetch both if this was intentional.";

    /// <summary>The conflict of two fields whose subfields are in conflict; null when none are.</summary>
    public static FieldConflict? Around(List<FieldConflict> inner, FieldEntry one, FieldEntry other)
    {
        if (inner.Count == 0)
        {
            return null;
        }

        var reason = "";
        foreach (var conflict in inner)
        {
            reason += $"{(reason.Length == 0 ? "" : " and ")}subfields \"{Abbreviate(conflict.ResponseName)}\" conflict because {conflict.Reason}";
            if (reason.Length > MaxDetailLength)
            {
                break;
            }
        }

        return new FieldConflict(
            one.ResponseName,
            Abbreviate(reason),
            Nodes(one.Node, inner.Select(conflict => conflict.One)),
            Nodes(other.Node, inner.Select(conflict => conflict.Other)));
    }

    private static List<GraphQLField> Nodes(GraphQLField field, IEnumerable<List<GraphQLField>> inner)
    {
        var nodes = new List<GraphQLField> { field };
        foreach (var side in inner)
        {
            nodes.AddRange(side.Skip(Math.Max(0, side.Count - (MaxNodes - nodes.Count))));
            if (nodes.Count >= MaxNodes)
            {
                break;
            }
        }

        return nodes;
    }

    private static string Abbreviate(string text) => text.Length > MaxDetailLength ? text[..MaxDetailLength] + "..." : text;
}
