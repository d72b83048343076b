using System.Reflection;
using global::GraphQL;
using GraphQL.Types;

namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>Makes fields from the members of slices.</summary>
internal sealed class Fields(TypeCatalog catalog)
{
    public TypeCatalog Catalog => catalog;

    /// <summary>The field's name; a root field of the kit that each domain has of its own is named with the domain's.</summary>
    public static string NameOf(MethodInfo method)
    {
        var name = method.Name.EndsWith("Async", StringComparison.Ordinal) ? method.Name[..^"Async".Length] : method.Name;
        var slice = method.DeclaringType!;
        var isRoot = slice.IsDefined(typeof(QueryTypeAttribute)) || slice.IsDefined(typeof(MutationTypeAttribute));
        return Naming.ToCamelCase((isRoot ? Naming.DomainOf(slice) : null) + name);
    }

    /// <summary>The permission that the method needs, if it states one.</summary>
    public static string? PolicyOf(MemberInfo method) => method.GetCustomAttribute<AuthorizeAttribute>()?.Policy
        .Replace("{domain}", Naming.DomainOf(method.DeclaringType) is { } domain ? Naming.ToSnakeCase(domain) : null, StringComparison.Ordinal);

    public static IEnumerable<MethodInfo> MethodsOf(Type slice) => slice
        .GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(method => !method.IsSpecialName)
        .OrderBy(method => method.Name, StringComparer.Ordinal);

    /// <summary>A field that reads a property.</summary>
    public FieldType Property(PropertyInfo property)
    {
        var read = Invocation.Of(property);
        return new FieldType
        {
            Name = Naming.ToCamelCase(property.Name),
            Description = TypeCatalog.DescriptionOf(property),
            ResolvedType = catalog.Output(catalog.Nullability.Create(property), $"{property.DeclaringType!.Name}.{property.Name}"),
            Resolver = new DelegateResolver(context => read(context.Source!)),
        };
    }

    /// <summary>A field that calls a slice's method.</summary>
    public FieldType Method(MethodInfo method, bool isRoot)
    {
        var parameters = new Parameters(method, catalog);
        var invoke = Invocation.Of(method);
        var awaiting = Invocation.Awaiting(method.ReturnType);
        var returned = catalog.Nullability.Create(method.ReturnParameter);
        return Make(
            method,
            parameters.Arguments,
            catalog.Output(returned, $"{method.DeclaringType!.Name}.{method.Name}", nullable: isRoot ? true : null),
            context => awaiting(invoke(parameters.Bind(context))));
    }

    /// <summary>A field with the name, description, directives and permission of a method, resolved as given.</summary>
    public static FieldType Make(
        MethodInfo method, IEnumerable<QueryArgument> arguments, IGraphType type, Func<IResolveFieldContext, ValueTask<object?>> resolve)
    {
        var policy = PolicyOf(method);
        if (policy is not null && type is NonNullGraphType)
        {
            throw new SchemaException($"{method.DeclaringType!.Name}.{method.Name} needs a permission, so it must be nullable.");
        }

        var field = new FieldType
        {
            Name = NameOf(method),
            Description = Describe(method, policy),
            DeprecationReason = method.GetCustomAttribute<ObsoleteAttribute>()?.Message,
            ResolvedType = type,
            Arguments = new QueryArguments(arguments),
            Resolver = new DelegateResolver(policy is null ? resolve : Permissions.Guard(policy, resolve)),
        };
        Directives.Apply(method, field);
        return field;
    }

    private static string? Describe(MethodInfo method, string? policy)
    {
        var text = TypeCatalog.DescriptionOf(method);
        return policy is null ? text : $"{(text is null ? "" : text + " ")}Permission: {policy}.";
    }
}
