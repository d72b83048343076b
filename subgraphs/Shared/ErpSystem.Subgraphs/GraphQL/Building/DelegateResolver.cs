using global::GraphQL;
using global::GraphQL.Resolvers;

namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>Resolves a field by a delegate made when the schema was built.</summary>
internal sealed class DelegateResolver(Func<IResolveFieldContext, ValueTask<object?>> resolve) : IFieldResolver
{
    public DelegateResolver(Func<IResolveFieldContext, object?> resolve)
        : this(context => new ValueTask<object?>(resolve(context)))
    {
    }

    public ValueTask<object?> ResolveAsync(IResolveFieldContext context) => resolve(context);
}
