using System.Reflection;
using ErpSystem.Subgraphs.Persistence;
using global::GraphQL;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>Makes the fields that show a list page by page.</summary>
internal sealed class Connections(TypeCatalog catalog)
{
    public FieldType Root(MethodInfo method, ConnectionAttribute attribute)
    {
        var list = attribute is DomainConnectionAttribute own ? own.CreateList(method.DeclaringType!) : attribute.CreateList();
        var parameters = new Parameters(method, catalog);
        var invoke = Invocation.Of(method);
        var pages = Create(typeof(RootPages<>), [list.ItemType], list);
        return Field(method, list, parameters.Arguments, nullable: true, async context =>
            await pages.ReadAsync(context, (IQueryable)invoke(parameters.Bind(context))!));
    }

    public FieldType Nested(MethodInfo method, ConnectionAttribute attribute, Type parent)
    {
        var list = attribute.CreateList();
        var by = list.ItemType.GetProperty(attribute.By ?? "")
            ?? throw new SchemaException(
                $"{method.DeclaringType!.Name}.{method.Name} needs By = nameof({list.ItemType.Name}.…): the item's property with the id of {parent.Name}.");
        var parameters = new Parameters(method, catalog);
        var invoke = Invocation.Of(method);
        var parentId = ParentId(parent);
        var pages = Create(typeof(NestedPages<,>), [list.ItemType, by.PropertyType], list, by);
        return Field(method, list, parameters.Arguments, nullable: method.IsDefined(typeof(AuthorizeAttribute)), context =>
            new ValueTask<object?>(pages.Load(context, parentId(context.Source!), () => (IQueryable)invoke(parameters.Bind(context))!)));
    }

    /// <summary>The recorded changes of a document, the latest first.</summary>
    public FieldType AuditTrail(Type parent, Type context, string policy)
    {
        var list = new AuditEntryList();
        if (catalog.ShownName(typeof(AuditEntry)) is null)
        {
            AuditTypes.Add(catalog, new Fields(catalog));
        }

        var parentId = ParentId(parent);
        var pages = Create(typeof(NestedPages<,>), [typeof(AuditEntry), typeof(Guid)], list, typeof(AuditEntry).GetProperty(nameof(AuditEntry.EntityId))!);
        Func<IResolveFieldContext, ValueTask<object?>> resolve = field => new ValueTask<object?>(pages.Load(
            field,
            parentId(field.Source!),
            () => ((ErpDbContext)field.RequestServices!.GetRequiredService(context)).Set<AuditEntry>()));
        var trail = new FieldType
        {
            Name = "auditTrail",
            Description = $"Who changed it, when and how; the latest first. Permission: {policy}.",
            ResolvedType = ConnectionTypes.Of(catalog, list, isShared: true),
            Arguments = new QueryArguments(ConnectionTypes.Arguments(catalog, list)),
            Resolver = new DelegateResolver(Permissions.Guard(policy, resolve)),
        };
        trail.ApplyDirective("authorize", "policy", policy);
        ConnectionTypes.ApplyCost(trail);
        return trail;
    }

    private FieldType Field(
        MethodInfo method, ListDefinition list, IEnumerable<QueryArgument> own, bool nullable, Func<IResolveFieldContext, ValueTask<object?>> resolve)
    {
        var connection = ConnectionTypes.Of(catalog, list, isShared: false);
        var field = Fields.Make(
            method,
            [.. own, .. ConnectionTypes.Arguments(catalog, list)],
            nullable ? connection : Wrapping.NonNull(connection),
            resolve);
        ConnectionTypes.ApplyCost(field);
        return field;
    }

    private static Func<object, IId> ParentId(Type parent)
    {
        var id = parent.GetProperty("Id") is { } property && typeof(IId).IsAssignableFrom(property.PropertyType)
            ? Invocation.Of(property)
            : throw new SchemaException($"{parent.Name} has no Id, so it cannot hold a list.");
        return source => (IId)id(source)!;
    }

    private static IListPages Create(Type pages, Type[] arguments, params object[] values) =>
        (IListPages)Activator.CreateInstance(pages.MakeGenericType(arguments), values)!;
}
