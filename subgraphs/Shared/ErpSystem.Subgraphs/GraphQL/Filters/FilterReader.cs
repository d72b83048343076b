using System.Linq.Expressions;
using System.Reflection;
using ErpSystem.Subgraphs.Errors;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Subgraphs.GraphQL.Filters;

/// <summary>Turns a <c>where</c> input into a condition on rows.</summary>
internal static class FilterReader
{
    private const int MaximumDepth = 8;
    private const int MaximumValues = 1000;

    private static readonly MethodInfo like = typeof(NpgsqlDbFunctionsExtensions)
        .GetMethod(nameof(NpgsqlDbFunctionsExtensions.ILike), [typeof(DbFunctions), typeof(string), typeof(string), typeof(string)])!;

    private static readonly MethodInfo contains = typeof(Enumerable).GetMethods()
        .Single(method => method.Name == nameof(Enumerable.Contains) && method.GetParameters().Length == 2);

    /// <summary>The condition; null when nothing is asked.</summary>
    public static Expression<Func<T, bool>>? Read<T>(ListDefinition list, IDictionary<string, object?> where)
    {
        var row = Expression.Parameter(typeof(T), "row");
        return All(list, where, row, depth: 1) is { } condition ? Expression.Lambda<Func<T, bool>>(condition, row) : null;
    }

    private static Expression? All(ListDefinition list, IDictionary<string, object?> where, Expression row, int depth)
    {
        if (depth > MaximumDepth)
        {
            throw new RequestException("INVALID_FILTER", $"Filters nest at most {MaximumDepth} deep.");
        }

        var conditions = new List<Expression?>();
        foreach (var (name, value) in where)
        {
            conditions.Add((name, value) switch
            {
                (_, null) => null,
                ("AND", IEnumerable<object?> filters) => Join(list, filters, row, depth, Expression.AndAlso),
                ("OR", IEnumerable<object?> filters) => Join(list, filters, row, depth, Expression.OrElse),
                ("NOT", IDictionary<string, object?> filter) => All(list, filter, row, depth + 1) is { } inner ? Expression.Not(inner) : null,
                _ => Field(list.Fields.First(field => field.Name == name), (IDictionary<string, object?>)value, row),
            });
        }

        return Combine(conditions, Expression.AndAlso);
    }

    private static Expression? Join(
        ListDefinition list, IEnumerable<object?> filters, Expression row, int depth, Func<Expression, Expression, Expression> join) =>
        Combine(filters.Select(filter => All(list, (IDictionary<string, object?>)filter!, row, depth + 1)), join);

    private static Expression? Combine(IEnumerable<Expression?> conditions, Func<Expression, Expression, Expression> join) =>
        conditions.OfType<Expression>().Aggregate((Expression?)null, (all, next) => all is null ? next : join(all, next));

    private static Expression? Field(ListField field, IDictionary<string, object?> operators, Expression row)
    {
        var column = Rebind.Body(field.Selector, row);
        return Combine(operators.Select(pair => pair.Value is null ? null : Operator(column, pair.Key, pair.Value)), Expression.AndAlso);
    }

    private static Expression Operator(Expression column, string name, object value) => name switch
    {
        "eq" => Expression.Equal(column, Value(column, value)),
        "gt" => Expression.GreaterThan(column, Value(column, value)),
        "gte" => Expression.GreaterThanOrEqual(column, Value(column, value)),
        "lt" => Expression.LessThan(column, Value(column, value)),
        "lte" => Expression.LessThanOrEqual(column, Value(column, value)),
        "in" => In(column, (IEnumerable<object?>)value),
        "contains" => Like(column, $"%{Escape((string)value)}%"),
        "startsWith" => Like(column, $"{Escape((string)value)}%"),
        "endsWith" => Like(column, $"%{Escape((string)value)}"),
        "isNull" => IsNull(column, value is true),
        _ => throw new InvalidOperationException($"Unknown operator {name}."),
    };

    private static Expression Value(Expression column, object value) => Parameter.Of(Convert(value, column.Type), column.Type);

    private static Expression In(Expression column, IEnumerable<object?> values)
    {
        var given = values.ToList();
        if (given.Count > MaximumValues)
        {
            throw new RequestException("INVALID_FILTER", $"A list in a filter holds at most {MaximumValues} values.");
        }

        var typed = Array.CreateInstance(column.Type, given.Count);
        for (var i = 0; i < given.Count; i++)
        {
            typed.SetValue(Convert(given[i]!, column.Type), i);
        }

        var list = Parameter.Of(typed, typeof(IEnumerable<>).MakeGenericType(column.Type));
        var isIn = Expression.Call(contains.MakeGenericMethod(column.Type), list, column);

        // Said outright, or EF asks for missing values too, and no index helps with that.
        return Nullable.GetUnderlyingType(column.Type) is null
            ? isIn
            : Expression.AndAlso(Expression.NotEqual(column, Expression.Constant(null, column.Type)), isIn);
    }

    private static Expression IsNull(Expression column, bool isNull)
    {
        if (column.Type.IsValueType && Nullable.GetUnderlyingType(column.Type) is null)
        {
            return Expression.Constant(!isNull);
        }

        var missing = Expression.Constant(null, column.Type);
        return isNull ? Expression.Equal(column, missing) : Expression.NotEqual(column, missing);
    }

    private static MethodCallExpression Like(Expression column, string pattern) => Expression.Call(
        like, Expression.Constant(EF.Functions), column, Parameter.Of(pattern, typeof(string)), Expression.Constant("\\"));

    private static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("%", "\\%", StringComparison.Ordinal)
        .Replace("_", "\\_", StringComparison.Ordinal);

    private static object Convert(object value, Type type)
    {
        var target = Nullable.GetUnderlyingType(type) ?? type;
        return value is string text && typeof(IId).IsAssignableFrom(target) ? Ids.Parse(target, text) : value;
    }
}
