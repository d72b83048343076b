using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ErpSystem.Gateway.Schema.Types;

/// <summary>
/// An immutable type system read from SDL. It holds what was written, valid or not: a reference may name a type that is not there, a name
/// may be defined twice (the first is found). Judging it is the work of schema validation and of the composition rules.
/// </summary>
public sealed class SchemaDefinition
{
    private readonly FrozenDictionary<string, FrozenSet<string>> possibleTypes;
    private readonly Lazy<TypeLookup> lookup;

    internal SchemaDefinition(
        MemberCollection<NamedType> types,
        MemberCollection<DirectiveDefinition> directives,
        MemberCollection<AppliedDirective> appliedDirectives,
        string? queryType,
        string? mutationType,
        string? subscriptionType,
        string? description)
    {
        Types = types;
        DirectiveDefinitions = directives;
        Directives = appliedDirectives;
        QueryTypeName = queryType;
        MutationTypeName = mutationType;
        SubscriptionTypeName = subscriptionType;
        Description = description;
        possibleTypes = PossibleTypeIndex.Build(types);
        lookup = new Lazy<TypeLookup>(() => new TypeLookup(this));
    }

    public string? Description { get; }

    /// <summary>All named types in the order of their definition, the five built-in scalars first.</summary>
    public MemberCollection<NamedType> Types { get; }

    public MemberCollection<DirectiveDefinition> DirectiveDefinitions { get; }

    /// <summary>Directives applied to the schema itself, for example <c>@link</c>.</summary>
    public MemberCollection<AppliedDirective> Directives { get; }

    public string? QueryTypeName { get; }

    public string? MutationTypeName { get; }

    public string? SubscriptionTypeName { get; }

    public ObjectType? Query => Root(QueryTypeName);

    public ObjectType? Mutation => Root(MutationTypeName);

    public ObjectType? Subscription => Root(SubscriptionTypeName);

    /// <summary>This schema as a client sees it, introspection included.</summary>
    public TypeLookup Lookup => lookup.Value;

    public NamedType? Find(string typeName) => Types.Find(typeName);

    /// <summary>The named type behind a reference, or null when the schema lacks it.</summary>
    public NamedType? Resolve(TypeReference reference) => Types.Find(reference.Name);

    /// <summary>
    /// The names of the object types that a value of this type can have at run time: the type itself for an object, the implementing objects
    /// for an interface, the members for a union; empty for anything else.
    /// </summary>
    public FrozenSet<string> PossibleTypes(string typeName) => possibleTypes.GetValueOrDefault(typeName) ?? FrozenSet<string>.Empty;

    /// <summary>True when some object can be of both types.</summary>
    public bool Overlap(string one, string other)
    {
        var left = PossibleTypes(one);
        var right = PossibleTypes(other);
        var (small, large) = left.Count <= right.Count ? (left, right) : (right, left);
        foreach (var name in small)
        {
            if (large.Contains(name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when <paramref name="typeName"/> is <paramref name="superType"/>, implements it, or is a member of it.</summary>
    public bool IsSubType(string typeName, string superType) =>
        typeName == superType || Find(superType) switch
        {
            UnionType union => union.Members.Contains(typeName),
            InterfaceType => Find(typeName) is ComplexType complex && complex.Interfaces.Contains(superType),
            _ => false,
        };

    public OperationRoot? RootOf(string typeName) =>
        typeName == QueryTypeName ? OperationRoot.Query
        : typeName == MutationTypeName ? OperationRoot.Mutation
        : typeName == SubscriptionTypeName ? OperationRoot.Subscription
        : null;

    private ObjectType? Root(string? name) => name is null ? null : Types.Find(name) as ObjectType;

    /// <summary>A schema made of types that are at hand, for example those of another schema in changed form.</summary>
    public static SchemaDefinition Create(
        IEnumerable<NamedType> types,
        IEnumerable<DirectiveDefinition> directiveDefinitions,
        string? queryType,
        string? mutationType,
        string? subscriptionType) =>
        new(
            new MemberCollection<NamedType>(types),
            new MemberCollection<DirectiveDefinition>(directiveDefinitions),
            MemberCollection<AppliedDirective>.Empty,
            queryType,
            mutationType,
            subscriptionType,
            null);

    /// <summary>Reads SDL, definitions and extensions together.</summary>
    /// <exception cref="SchemaSyntaxException">The text is not GraphQL SDL.</exception>
    public static SchemaDefinition Parse(string sdl) => SchemaReader.Read(sdl);
}

/// <summary>The three kinds of operations.</summary>
public enum OperationRoot
{
    Query,
    Mutation,
    Subscription,
}

/// <summary>Text that is not GraphQL: what is wrong and where.</summary>
public sealed class SchemaSyntaxException(string message, SourceLocation location, Exception? inner = null) : Exception(message, inner)
{
    public SourceLocation Location { get; } = location;
}

internal static class PossibleTypeIndex
{
    public static FrozenDictionary<string, FrozenSet<string>> Build(MemberCollection<NamedType> types)
    {
        var index = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var type in types)
        {
            switch (type)
            {
                case ObjectType:
                    Set(type.Name).Add(type.Name);
                    foreach (var name in ImplementedBy((ObjectType)type, types))
                    {
                        Set(name).Add(type.Name);
                    }

                    break;
                case UnionType union:
                    Set(union.Name).UnionWith(union.Members);
                    break;
                case InterfaceType:
                    Set(type.Name);
                    break;
            }
        }

        return index.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

        HashSet<string> Set(string name)
        {
            if (!index.TryGetValue(name, out var set))
            {
                index[name] = set = new HashSet<string>(StringComparer.Ordinal);
            }

            return set;
        }
    }

    // Transitive, although valid SDL repeats inherited interfaces: a merged schema may not.
    private static HashSet<string> ImplementedBy(ObjectType type, MemberCollection<NamedType> types)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<ImmutableArray<string>>([type.Interfaces]);
        while (open.TryPop(out var names))
        {
            foreach (var name in names)
            {
                if (found.Add(name) && types.Find(name) is InterfaceType inherited)
                {
                    open.Push(inherited.Interfaces);
                }
            }
        }

        return found;
    }
}
