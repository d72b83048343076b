using System.Reflection;
using ErpSystem.Subgraphs.Persistence;
using global::GraphQL;
using GraphQL.Types;

namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>Builds a domain's schema from the slices of its assembly.</summary>
internal sealed class SubgraphSchemaBuilder
{
    private readonly TypeCatalog catalog = new();
    private readonly Fields fields;
    private readonly ListLookups lookups;
    private readonly Connections connections;
    private readonly EventStreams streams;
    private readonly Type[] slices;
    private readonly string domain;
    private readonly Type context;

    public SubgraphSchemaBuilder(string domain, Type context, IEnumerable<Type> types)
    {
        this.domain = domain;
        this.context = context;
        slices =
        [
            .. types.Where(type => type is { IsClass: true, ContainsGenericParameters: false }).OrderBy(type => type.FullName, StringComparer.Ordinal),
        ];
        fields = new Fields(catalog);
        lookups = new ListLookups(catalog);
        connections = new Connections(catalog);
        streams = new EventStreams(catalog, domain);
    }

    /// <summary>The slices of a domain: the types of its assembly that stand in a file of their own.</summary>
    public static SubgraphSchemaBuilder Of<TContext>(string domain)
        where TContext : ErpDbContext =>
        new(domain, typeof(TContext), typeof(TContext).Assembly.GetTypes().Where(type => !type.IsNested));

    public SubgraphSchema Build()
    {
        var shown = ShowTypes();
        KitTypes.Add(catalog, fields);
        foreach (var (slice, attribute) in shown)
        {
            AddFields(slice, attribute);
        }

        ExtendTypes();
        var query = QueryRoot();
        var mutation = MutationRoot();
        var subscription = SubscriptionRoot();
        var schema = new SubgraphSchema(query, mutation, subscription, new SourceAbilities(lookups.Made, streams.Made));
        Directives.Register(schema);
        foreach (var type in catalog.All)
        {
            schema.RegisterType(type);
        }

        schema.Initialize();
        return schema;
    }

    private List<(Type Slice, ObjectTypeAttribute Attribute)> ShowTypes()
    {
        var shown = new List<(Type, ObjectTypeAttribute)>();
        foreach (var slice in slices)
        {
            if (slice.GetCustomAttribute<ObjectTypeAttribute>() is { } attribute)
            {
                var name = attribute.Name ?? attribute.Type.Name;
                catalog.Show(attribute.Type, name);
                var type = catalog.Add(new ObjectGraphType { Name = name, Description = TypeCatalog.DescriptionOf(slice) });
                type.IsTypeOf = attribute.Type.IsInstanceOfType;
                shown.Add((slice, attribute));
            }
        }

        return shown;
    }

    private void AddFields(Type slice, ObjectTypeAttribute attribute)
    {
        var type = (ObjectGraphType)catalog.Named(catalog.ShownName(attribute.Type)!);
        if (attribute.Key is { } key)
        {
            type.ApplyDirective("key", "fields", key);
        }

        foreach (var further in slice.GetCustomAttributes<EntityKeyAttribute>())
        {
            type.ApplyDirective("key", "fields", further.Fields);
        }

        Directives.Apply(slice, type);
        foreach (var name in attribute.Fields)
        {
            var property = attribute.Type.GetProperty(name)
                ?? throw new SchemaException($"{slice.Name} shows {name}, which {attribute.Type.Name} does not have.");
            type.AddField(fields.Property(property));
        }

        AddMethods(slice, attribute.Type, type);
        if (IsAudited(attribute.Type))
        {
            type.AddField(connections.AuditTrail(attribute.Type, context, $"{domain}.audit.read"));
        }
    }

    private static bool IsAudited(Type type) =>
        typeof(IVersioned).IsAssignableFrom(type)
        && Array.Exists(type.GetInterfaces(), face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IEntity<>));

    private void ExtendTypes()
    {
        foreach (var slice in slices)
        {
            if (slice.GetCustomAttribute<ExtendTypeAttribute>() is { } attribute)
            {
                var name = catalog.ShownName(attribute.Type)
                    ?? throw new SchemaException(
                        $"{slice.Name} extends {attribute.Type.Name}, for which there is no [ObjectType<{attribute.Type.Name}>] class.");
                AddMethods(slice, attribute.Type, (ObjectGraphType)catalog.Named(name));
            }
        }
    }

    private void AddMethods(Type slice, Type parent, ObjectGraphType type)
    {
        foreach (var method in Fields.MethodsOf(slice))
        {
            type.AddField(method.GetCustomAttribute<ConnectionAttribute>() is { } connection
                ? connections.Nested(method, connection, parent)
                : fields.Method(method, isRoot: false));
        }
    }

    private ObjectGraphType QueryRoot()
    {
        var query = new ObjectGraphType { Name = "Query" };
        foreach (var method in slices.Where(slice => slice.IsDefined(typeof(QueryTypeAttribute))).SelectMany(Fields.MethodsOf))
        {
            RequirePermission(method);
            if (method.GetCustomAttribute<ConnectionAttribute>() is { } connection)
            {
                query.AddField(connections.Root(method, connection));
                continue;
            }

            query.AddField(fields.Method(method, isRoot: true));
            if (method.IsDefined(typeof(LookupAttribute)))
            {
                query.AddField(lookups.Beside(method));
            }
        }

        return query.Fields.Count > 0 ? query : throw new SchemaException($"The domain {domain} has no [QueryType] method.");
    }

    private ObjectGraphType? MutationRoot()
    {
        var mutations = new Mutations(catalog, context);
        var mutation = new ObjectGraphType { Name = "Mutation" };
        foreach (var method in slices.Where(slice => slice.IsDefined(typeof(MutationTypeAttribute))).SelectMany(Fields.MethodsOf))
        {
            RequirePermission(method);
            mutation.AddField(mutations.Field(method));
        }

        return mutation.Fields.Count > 0 ? mutation : null;
    }

    private ObjectGraphType? SubscriptionRoot()
    {
        var subscription = new ObjectGraphType { Name = "Subscription" };
        foreach (var record in slices.Where(slice => slice.IsDefined(typeof(EventStreamAttribute))))
        {
            subscription.AddField(streams.Field(record));
        }

        return subscription.Fields.Count > 0 ? subscription : null;
    }

    private static void RequirePermission(MethodInfo method)
    {
        if (!method.IsDefined(typeof(AuthorizeAttribute)))
        {
            throw new SchemaException($"{method.DeclaringType!.Name}.{method.Name} states no permission: add [Authorize(\"…\")].");
        }
    }
}
