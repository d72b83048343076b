using System.Collections.Immutable;

namespace ErpSystem.Gateway.Schema.Types;

/// <summary>The six kinds of named types.</summary>
public enum TypeKind
{
    Scalar,
    Object,
    Interface,
    Union,
    Enum,
    InputObject,
}

/// <summary>What all schema elements have in common: name, description, applied directives and the place where they were written.</summary>
public abstract class SchemaMember : INamedMember
{
    public required string Name { get; init; }

    public string? Description { get; init; }

    public MemberCollection<AppliedDirective> Directives { get; init; } = MemberCollection<AppliedDirective>.Empty;

    public SourceLocation Location { get; init; }

    public bool Has(string directive) => Directives.Contains(directive);

    public override string ToString() => Name;
}

/// <summary>A named type of a schema. Immutable.</summary>
public abstract class NamedType : SchemaMember
{
    public abstract TypeKind Kind { get; }

    /// <summary>True when the document only extends this type (<c>extend type</c>) and defines it nowhere.</summary>
    public bool IsExtensionOnly { get; init; }

    public bool IsBuiltIn => BuiltIns.IsBuiltInType(Name);

    public bool IsComposite => Kind is TypeKind.Object or TypeKind.Interface or TypeKind.Union;

    public bool IsAbstract => Kind is TypeKind.Interface or TypeKind.Union;

    public bool IsLeaf => Kind is TypeKind.Scalar or TypeKind.Enum;

    public bool IsInput => Kind is TypeKind.Scalar or TypeKind.Enum or TypeKind.InputObject;

    public bool IsOutput => Kind is not TypeKind.InputObject;
}

public sealed class ScalarType : NamedType
{
    public override TypeKind Kind => TypeKind.Scalar;

    /// <summary>The URL given by <c>@specifiedBy</c>, or null.</summary>
    public string? SpecifiedBy => Directives.Find("specifiedBy")?.StringArgument("url");
}

/// <summary>An object or interface type: fields and implemented interfaces.</summary>
public abstract class ComplexType : NamedType
{
    public MemberCollection<FieldDefinition> Fields { get; init; } = MemberCollection<FieldDefinition>.Empty;

    /// <summary>The interfaces as written, in order.</summary>
    public ImmutableArray<string> Interfaces { get; init; } = [];
}

public sealed class ObjectType : ComplexType
{
    public override TypeKind Kind => TypeKind.Object;
}

public sealed class InterfaceType : ComplexType
{
    public override TypeKind Kind => TypeKind.Interface;
}

public sealed class UnionType : NamedType
{
    public override TypeKind Kind => TypeKind.Union;

    public ImmutableArray<string> Members { get; init; } = [];
}

public sealed class EnumType : NamedType
{
    public override TypeKind Kind => TypeKind.Enum;

    public MemberCollection<EnumValueDefinition> Values { get; init; } = MemberCollection<EnumValueDefinition>.Empty;
}

public sealed class InputObjectType : NamedType
{
    public override TypeKind Kind => TypeKind.InputObject;

    public MemberCollection<InputValueDefinition> Fields { get; init; } = MemberCollection<InputValueDefinition>.Empty;

    public bool IsOneOf => Has("oneOf");
}
