using System.Reflection;
using ErpSystem.Subgraphs.Messaging;
using ErpSystem.Subgraphs.Persistence;
using global::GraphQL;
using GraphQL.Types;

namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>Builds a domain's schema from the slices of its assembly.</summary>
internal sealed class SubgraphSchemaBuilder
{
    // Slices that each domain has of its own without a file for them.
    private static readonly Type[] OfTheKit =
    [
        typeof(IntegrationExceptionType<>),
        typeof(GetIntegrationExceptions<>),
        typeof(IntegrationExceptionRetry<>),
        typeof(IntegrationExceptionSkip<>),
        typeof(IntegrationExceptionRaised<>),
    ];

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
            .. OfTheKit.Select(slice => slice.MakeGenericType(context)),
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
        foreach (var (slice, type, attribute) in shown)
        {
            AddFields(slice, type, attribute);
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

    private List<(Type Slice, Type Shown, ObjectTypeAttribute Attribute)> ShowTypes()
    {
        var shown = new List<(Type, Type, ObjectTypeAttribute)>();
        foreach (var slice in slices)
        {
            if (slice.GetCustomAttribute<ObjectTypeAttribute>() is { } attribute)
            {
                var clrType = attribute.Type.IsGenericTypeDefinition ? attribute.Type.MakeGenericType(slice.GetGenericArguments()) : attribute.Type;
                var name = attribute.Name ?? Naming.Of(clrType);
                catalog.Show(clrType, name);
                var type = catalog.Add(new ObjectGraphType { Name = name, Description = TypeCatalog.DescriptionOf(slice) });
                type.IsTypeOf = clrType.IsInstanceOfType;
                shown.Add((slice, clrType, attribute));
            }
        }

        return shown;
    }

    private void AddFields(Type slice, Type shown, ObjectTypeAttribute attribute)
    {
        var type = (ObjectGraphType)catalog.Named(catalog.ShownName(shown)!);
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
            var property = shown.GetProperty(name)
                ?? throw new SchemaException($"{slice.Name} shows {name}, which {shown.Name} does not have.");
            type.AddField(fields.Property(property));
        }

        AddMethods(slice, shown, type);
        if (attribute is DomainObjectTypeAttribute { Interface: { } face })
        {
            Implement(type, face);
        }

        if (IsAudited(shown))
        {
            type.AddField(connections.AuditTrail(shown, context, $"{domain}.audit.read"));
        }
    }

    private void Implement(ObjectGraphType type, string name) => type.AddResolvedInterface(catalog.GetOrAdd(name, () =>
    {
        var face = new InterfaceGraphType { Name = name, Description = type.Description };
        foreach (var field in type.Fields)
        {
            face.AddField(new FieldType { Name = field.Name, Description = field.Description, ResolvedType = field.ResolvedType });
        }

        return face;
    }));

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
