using System.Linq.Expressions;

namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>A value as a field of an object, which EF turns into a parameter: one statement text for all values.</summary>
internal static class Parameter
{
    public static Expression Of(object value, Type type)
    {
        var holder = Activator.CreateInstance(typeof(Holder<>).MakeGenericType(type), value)!;
        return Expression.Property(Expression.Constant(holder), nameof(Holder<object>.Value));
    }

    private sealed class Holder<TValue>(TValue value)
    {
        public TValue Value { get; } = value;
    }
}
