using System.Linq.Expressions;

namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>Puts a selector's body on another row.</summary>
internal static class Rebind
{
    public static Expression Body(LambdaExpression selector, Expression row) =>
        new Visitor(selector.Parameters[0], row).Visit(selector.Body);

    private sealed class Visitor(ParameterExpression from, Expression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
