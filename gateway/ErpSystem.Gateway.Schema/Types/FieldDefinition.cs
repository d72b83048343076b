using System.Collections.Immutable;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Types;

/// <summary>A field of an object or interface type.</summary>
public sealed class FieldDefinition : SchemaMember
{
    public required TypeReference Type { get; init; }

    public MemberCollection<InputValueDefinition> Arguments { get; init; } = MemberCollection<InputValueDefinition>.Empty;

    /// <summary>The reason of <c>@deprecated</c>, or null when the field is not deprecated.</summary>
    public string? DeprecationReason => Deprecation.ReasonOf(this);
}

/// <summary>An argument of a field or directive, or a field of an input object.</summary>
public sealed class InputValueDefinition : SchemaMember
{
    public required TypeReference Type { get; init; }

    /// <summary>The default as written, or null when there is none.</summary>
    public GraphQLValue? DefaultValue { get; init; }

    /// <summary>True when a value must be given: the type is non-null and there is no default.</summary>
    public bool IsRequired => Type.IsNonNull && DefaultValue is null;

    public string? DeprecationReason => Deprecation.ReasonOf(this);
}

/// <summary>A value of an enum type.</summary>
public sealed class EnumValueDefinition : SchemaMember
{
    public string? DeprecationReason => Deprecation.ReasonOf(this);
}

/// <summary>The definition of a directive.</summary>
public sealed class DirectiveDefinition : SchemaMember
{
    public MemberCollection<InputValueDefinition> Arguments { get; init; } = MemberCollection<InputValueDefinition>.Empty;

    /// <summary>The locations in the specification's spelling, for example <c>FIELD_DEFINITION</c>.</summary>
    public ImmutableArray<string> Locations { get; init; } = [];

    public bool IsRepeatable { get; init; }
}

internal static class Deprecation
{
    private const string NoReason = "No longer supported";

    public static string? ReasonOf(SchemaMember member) =>
        member.Directives.Find("deprecated") is { } deprecated ? deprecated.StringArgument("reason") ?? NoReason : null;
}
