using global::GraphQL;
using Microsoft.Extensions.DependencyInjection;

namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>Refuses fields to callers without the permission; the answer is the same whether the entity exists or not.</summary>
internal static class Permissions
{
    public static Func<IResolveFieldContext, ValueTask<object?>> Guard(string policy, Func<IResolveFieldContext, ValueTask<object?>> resolve) =>
        context => Holds(context, policy) ? resolve(context) : throw Refusal(policy);

    public static bool Holds(IResolveFieldContext context, string policy) =>
        context.RequestServices!.GetRequiredService<Caller>().Holds(policy);

    public static ExecutionError Refusal(string policy) => new($"The permission {policy} is missing.") { Code = "FORBIDDEN" };
}
