using System.Reflection;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>What is known of a mutation before it is called.</summary>
internal sealed class MutationPlan
{
    public MutationPlan(MethodInfo method, TypeCatalog catalog, Type context)
    {
        Name = Fields.NameOf(method);
        Context = context;
        Parameters = new Parameters(method, catalog);
        Invoke = Invocation.Of(method);
        Await = Invocation.Awaiting(method.ReturnType);
        Returned = Wrapping.Awaited(catalog.Nullability.Create(method.ReturnParameter));
        var input = method.GetParameters().FirstOrDefault(parameter => Parameters.IndexOf(Naming.ToCamelCase(parameter.Name!)) >= 0);
        InputArgument = input is null ? null : Naming.ToCamelCase(input.Name!);
        HasIdempotencyKey = input?.ParameterType.GetProperty("IdempotencyKey") is not null;
        HasExpectedVersion = input?.ParameterType.GetProperty("ExpectedVersion") is not null;
        Errors = [.. method.GetCustomAttributes<FailsAttribute>().Select(fails => fails.Error).Concat(Implied()).Distinct()];
        if (Errors.Count == 0)
        {
            throw new SchemaException($"{method.DeclaringType!.Name}.{method.Name} can fail in no way: its input needs IdempotencyKey or ExpectedVersion.");
        }

        if (HasIdempotencyKey && !typeof(IEntity<>).MakeGenericType(Returned.Type).IsAssignableFrom(Returned.Type))
        {
            throw new SchemaException(
                $"{method.DeclaringType!.Name}.{method.Name} has an idempotency key, so it must return an entity: {Returned.Type.Name} is none.");
        }
    }

    public string Name { get; }

    public Type Context { get; }

    public Parameters Parameters { get; }

    public Func<object?[], object?> Invoke { get; }

    public Func<object?, ValueTask<object?>> Await { get; }

    public NullabilityInfo Returned { get; }

    public string? InputArgument { get; }

    public bool HasIdempotencyKey { get; }

    public bool HasExpectedVersion { get; }

    public IReadOnlyList<Type> Errors { get; }

    /// <summary>Whether the error is one that the mutation says it can fail with.</summary>
    public bool Declares(DomainError error) => Errors.Contains(error.GetType());

    private IEnumerable<Type> Implied()
    {
        if (HasExpectedVersion)
        {
            yield return typeof(StaleVersion);
        }

        if (HasIdempotencyKey)
        {
            yield return typeof(IdempotencyConflict);
        }
    }
}
