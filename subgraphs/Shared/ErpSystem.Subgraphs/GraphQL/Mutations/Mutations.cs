using System.Reflection;
using GraphQL.Types;

namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>Makes the fields of <c>Mutation</c> with their payloads and error unions.</summary>
internal sealed class Mutations(TypeCatalog catalog, Type context)
{
    private readonly ErrorTypes errors = new(catalog);

    public FieldType Field(MethodInfo method)
    {
        var plan = new MutationPlan(method, catalog, context);
        var runner = (IMutationRunner)Activator.CreateInstance(typeof(MutationRunner<>).MakeGenericType(plan.Returned.Type), plan)!;
        Payload(plan);
        return Fields.Make(
            method, plan.Parameters.Arguments, Wrapping.Named(PayloadName(plan)), async field => await runner.RunAsync(field));
    }

    private static string PayloadName(MutationPlan plan) => Pascal(plan.Name) + "Payload";

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private void Payload(MutationPlan plan)
    {
        var entity = catalog.Output(plan.Returned, plan.Name, nullable: true);
        var payload = catalog.Add(new ObjectGraphType { Name = PayloadName(plan) });
        payload.AddField(new FieldType
        {
            Name = Naming.ToCamelCase(((GraphQLTypeReference)entity).TypeName),
            Description = "The current state; null when there is none to show.",
            ResolvedType = entity,
            Resolver = new DelegateResolver(context => ((MutationPayload)context.Source!).Entity),
        });
        payload.AddField(new FieldType
        {
            Name = "errors",
            Description = "Why nothing was changed; empty when it was.",
            ResolvedType = Wrapping.NonNull(Wrapping.ListOfNonNull(Union(plan))),
            Resolver = new DelegateResolver(context => ((MutationPayload)context.Source!).Errors),
        });
        if (plan.HasIdempotencyKey)
        {
            payload.AddField(new FieldType
            {
                Name = "replayed",
                Description = "Whether a request with this idempotency key was done before.",
                ResolvedType = Wrapping.NonNull("Boolean"),
                Resolver = new DelegateResolver(context => ((MutationPayload)context.Source!).Replayed),
            });
        }
    }

    private string Union(MutationPlan plan)
    {
        var union = catalog.Add(new UnionGraphType { Name = Pascal(plan.Name) + "Error" });
        foreach (var error in plan.Errors)
        {
            union.AddPossibleType(errors.Of(error));
        }

        return union.Name;
    }
}
