using System.Linq.Expressions;
using System.Reflection;

namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>Compiled calls, so that no request pays for reflection.</summary>
internal static class Invocation
{
    /// <summary>Calls a static method with arguments in order.</summary>
    public static Func<object?[], object?> Of(MethodInfo method)
    {
        var arguments = Expression.Parameter(typeof(object?[]), "arguments");
        var call = Expression.Call(method, method.GetParameters().Select((parameter, index) => Argument(arguments, index, parameter.ParameterType)));
        return Expression.Lambda<Func<object?[], object?>>(Expression.Convert(call, typeof(object)), arguments).Compile();
    }

    /// <summary>Makes an object from constructor arguments in order.</summary>
    public static Func<object?[], object?> Of(ConstructorInfo constructor)
    {
        var arguments = Expression.Parameter(typeof(object?[]), "arguments");
        var make = Expression.New(
            constructor, constructor.GetParameters().Select((parameter, index) => Argument(arguments, index, parameter.ParameterType)));
        return Expression.Lambda<Func<object?[], object?>>(Expression.Convert(make, typeof(object)), arguments).Compile();
    }

    /// <summary>Reads a property.</summary>
    public static Func<object, object?> Of(PropertyInfo property)
    {
        var source = Expression.Parameter(typeof(object), "source");
        var read = Expression.Property(Expression.Convert(source, property.DeclaringType!), property);
        return Expression.Lambda<Func<object, object?>>(Expression.Convert(read, typeof(object)), source).Compile();
    }

    /// <summary>Sees through <c>Task&lt;T&gt;</c> and <c>ValueTask&lt;T&gt;</c>; other results are there already.</summary>
    public static Func<object?, ValueTask<object?>> Awaiting(Type returned)
    {
        if (returned.IsGenericType && returned.GetGenericTypeDefinition() == typeof(Task<>))
        {
            return Compile(nameof(FromTaskAsync), returned);
        }

        return returned.IsGenericType && returned.GetGenericTypeDefinition() == typeof(ValueTask<>)
            ? Compile(nameof(FromValueTaskAsync), returned)
            : static result => new ValueTask<object?>(result);
    }

    private static UnaryExpression Argument(ParameterExpression arguments, int index, Type type) =>
        Expression.Convert(Expression.ArrayIndex(arguments, Expression.Constant(index)), type);

    private static Func<object?, ValueTask<object?>> Compile(string name, Type returned)
    {
        var unwrap = typeof(Invocation).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(returned.GetGenericArguments());
        var result = Expression.Parameter(typeof(object), "result");
        return Expression.Lambda<Func<object?, ValueTask<object?>>>(
            Expression.Call(unwrap, Expression.Convert(result, returned)), result).Compile();
    }

    private static async ValueTask<object?> FromTaskAsync<T>(Task<T> task) => await task;

    private static async ValueTask<object?> FromValueTaskAsync<T>(ValueTask<T> task) => await task;
}
