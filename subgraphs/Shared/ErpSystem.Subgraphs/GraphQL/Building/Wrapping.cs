using System.Reflection;
using GraphQL.DataLoader;
using GraphQL.Types;

namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>How C# says nullable, list and "later", and how GraphQL says the first two.</summary>
internal static class Wrapping
{
    private static readonly Type[] later = [typeof(Task<>), typeof(ValueTask<>), typeof(IDataLoaderResult<>)];

    /// <summary>What a method gives once it is there: <c>Task&lt;T&gt;</c> and the loader's result are seen through.</summary>
    public static NullabilityInfo Awaited(NullabilityInfo info)
    {
        while (info.Type.IsGenericType && later.Contains(info.Type.GetGenericTypeDefinition()))
        {
            info = info.GenericTypeArguments[0];
        }

        return info;
    }

    public static bool IsNullable(NullabilityInfo info) =>
        Nullable.GetUnderlyingType(info.Type) is not null || (!info.Type.IsValueType && info.ReadState == NullabilityState.Nullable);

    /// <summary>The item of a list type; null when the type is no list.</summary>
    public static NullabilityInfo? ItemOf(NullabilityInfo info)
    {
        if (info.Type.IsArray)
        {
            return info.ElementType;
        }

        return info.Type.IsGenericType && info.Type != typeof(string) && ItemTypeOf(info.Type) is not null ? info.GenericTypeArguments[0] : null;
    }

    public static Type? ItemTypeOf(Type type)
    {
        if (type.IsArray)
        {
            return type.GetElementType();
        }

        var isList = type.IsGenericType && type.GetGenericArguments().Length == 1
            && typeof(IEnumerable<>).MakeGenericType(type.GetGenericArguments()).IsAssignableFrom(type);
        return isList ? type.GetGenericArguments()[0] : null;
    }

    public static IGraphType Named(string name) => new GraphQLTypeReference(name);

    public static IGraphType NonNull(IGraphType type) => new NonNullGraphType(type);

    public static IGraphType NonNull(string name) => new NonNullGraphType(Named(name));

    public static IGraphType List(IGraphType item) => new ListGraphType(item);

    /// <summary><c>[Name!]</c>.</summary>
    public static IGraphType ListOfNonNull(string name) => List(NonNull(name));
}
