using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Types;

/// <summary>A use of a type: a name wrapped in lists and non-nulls. It is resolved through <see cref="SchemaDefinition"/>, so it may name a type that does not exist.</summary>
public abstract record TypeReference
{
    /// <summary>The innermost name, without any wrapper.</summary>
    public abstract string Name { get; }

    public bool IsNonNull => this is NonNullTypeReference;

    /// <summary>This reference without an outer non-null.</summary>
    public TypeReference Nullable => this is NonNullTypeReference nonNull ? nonNull.Inner : this;

    /// <summary>The element type when this is a list (a non-null around it is looked through), else null.</summary>
    public TypeReference? Element => (Nullable as ListTypeReference)?.Inner;

    public bool IsList => Nullable is ListTypeReference;

    public static TypeReference Named(string name) => new NamedTypeReference(name);

    /// <summary>The reference that a document's type, for example a variable's, stands for.</summary>
    public static TypeReference Of(GraphQLType type) => SchemaReader.Reference(type);
}

/// <summary>A type by its name.</summary>
public sealed record NamedTypeReference(string TypeName) : TypeReference
{
    public override string Name => TypeName;

    public override string ToString() => TypeName;
}

/// <summary>A list of another type.</summary>
public sealed record ListTypeReference(TypeReference Inner) : TypeReference
{
    public override string Name => Inner.Name;

    public override string ToString() => $"[{Inner}]";
}

/// <summary>A type that excludes null. <see cref="Inner"/> is never itself non-null.</summary>
public sealed record NonNullTypeReference(TypeReference Inner) : TypeReference
{
    public override string Name => Inner.Name;

    public override string ToString() => $"{Inner}!";
}
