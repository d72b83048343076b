using System.Linq.Expressions;

namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>A field of a list that can be filtered, and sorted if <paramref name="Sortable"/>.</summary>
internal sealed record ListField(string Name, LambdaExpression Selector, bool Sortable)
{
    public Type Type => Selector.ReturnType;
}
