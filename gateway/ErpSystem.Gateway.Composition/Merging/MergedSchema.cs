using System.Collections.Immutable;
using ErpSystem.Gateway.Composition.Apollo;
using ErpSystem.Gateway.Composition.Nodes;
using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Types;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Composition.Merging;

/// <summary>The composite schema with the origin of every part of it, hidden parts included.</summary>
internal sealed class MergedSchema(SourceSet sources, MemberCollection<MergedType> types, ImmutableArray<DirectiveDefinition> directiveDefinitions, TypeRelation relation, NodeTypes nodes)
{
    public SourceSet Sources { get; } = sources;

    /// <summary>The root types first, then by kind and name.</summary>
    public MemberCollection<MergedType> Types { get; } = types;

    /// <summary>The definitions of carried directives.</summary>
    public ImmutableArray<DirectiveDefinition> DirectiveDefinitions { get; } = directiveDefinitions;

    public TypeRelation Relation { get; } = relation;

    /// <summary>The types that clients find by their id.</summary>
    public NodeTypes Nodes { get; } = nodes;

    public MergedType? Find(string name) => Types.Find(name);

    public MergedType? Root(OperationRoot root) => Types.Find(root.ToString());

    /// <summary>True when clients may see a type of this name; the built-in scalars always.</summary>
    public bool IsAccessible(string typeName) => BuiltIns.IsBuiltInScalar(typeName) || Types.Find(typeName) is { IsInaccessible: false };
}

/// <summary>What all merged elements have in common.</summary>
internal abstract class MergedMember : INamedMember
{
    public required string Name { get; init; }

    public string? Description { get; init; }

    /// <summary>True when any source says <c>@inaccessible</c>.</summary>
    public bool IsInaccessible { get; init; }

    public string? DeprecationReason { get; init; }

    public ImmutableArray<CarriedDirective> Directives { get; init; } = [];
}

/// <summary>A directive of a source that the execution schema repeats.</summary>
internal sealed record CarriedDirective(SourceSchema Source, AppliedDirective Directive);

internal sealed class MergedType : MergedMember
{
    public required TypeKind Kind { get; init; }

    public required ImmutableArray<TypePart> Parts { get; init; }

    /// <summary>Fields of an object or interface.</summary>
    public MemberCollection<MergedField> Fields { get; init; } = MemberCollection<MergedField>.Empty;

    public MemberCollection<MergedInput> InputFields { get; init; } = MemberCollection<MergedInput>.Empty;

    public MemberCollection<MergedEnumValue> Values { get; init; } = MemberCollection<MergedEnumValue>.Empty;

    /// <summary>The interfaces of an object or interface, the members of a union.</summary>
    public ImmutableArray<Membership> Memberships { get; init; } = [];

    public ImmutableArray<Lookup> Lookups { get; init; } = [];

    public string? SpecifiedBy { get; init; }

    public bool IsOneOf { get; init; }

    /// <summary>The source of a type that only one has; else the fault lies between several.</summary>
    public SourceSchema? OnlySource => Parts.Length == 1 ? Parts[0].Source : null;

    public SourceLocation OnlyLocation => Parts.Length == 1 ? Parts[0].Definition.Location : SourceLocation.None;
}

internal sealed record TypePart(SourceSchema Source, NamedType Definition)
{
    public bool IsInterfaceObject => SourceSchema.IsInterfaceObject(Definition);
}

/// <summary>An interface or union membership and the sources that declare it.</summary>
internal sealed record Membership(string TypeName, ImmutableArray<SourceSchema> Sources);

internal sealed class MergedField : MergedMember
{
    public required TypeReference Type { get; init; }

    public MemberCollection<MergedInput> Arguments { get; init; } = MemberCollection<MergedInput>.Empty;

    /// <summary>The declarations of all sources but the overridden ones.</summary>
    public required ImmutableArray<FieldPart> Parts { get; init; }

    /// <summary>True for a field that the gateway adds and no source declares.</summary>
    public bool IsGatewayField { get; init; }
}

/// <summary>A field as one source declares it.</summary>
internal sealed record FieldPart(SourceSchema Source, ComplexType Parent, FieldDefinition Definition)
{
    public string Coordinate => $"{Parent.Name}.{Definition.Name}";

    /// <summary>True when the field or its type is <c>@shareable</c>.</summary>
    public bool IsShareable => Definition.Has(WellKnown.Shareable) || Parent.Has(WellKnown.Shareable);

    public bool IsExternal => Definition.Has(WellKnown.External);

    public string? Provides => Definition.Directives.Find(WellKnown.Provides)?.StringArgument("fields");

    /// <summary>What the gateway must fetch elsewhere and hand over: arguments, or fields of the representation of an Apollo source.</summary>
    public ImmutableArray<LookupKey> Requirements { get; } = ReadRequirements(Source, Parent, Definition);

    private static ImmutableArray<LookupKey> ReadRequirements(SourceSchema source, ComplexType parent, FieldDefinition field)
    {
        if (source.IsApollo)
        {
            return SelectionText.TryParseSet(field.Directives.Find(FederationDirectives.Requires)?.StringArgument("fields")) is { } set
                ? RepresentationMaps.Of(source.Definition, parent.Name, set)
                : [];
        }

        return
        [
            .. from argument in field.Arguments
               let map = SelectionText.TryParseMap(argument.Directives.Find(WellKnown.Require)?.StringArgument("field"))
               where map is not null
               select new LookupKey(argument, map),
        ];
    }
}

/// <summary>An argument or an input field.</summary>
internal sealed class MergedInput : MergedMember
{
    public required TypeReference Type { get; init; }

    public GraphQLValue? DefaultValue { get; init; }

    public required ImmutableArray<InputPart> Parts { get; init; }
}

internal sealed record InputPart(SourceSchema Source, InputValueDefinition Definition);

internal sealed class MergedEnumValue : MergedMember
{
    public required ImmutableArray<SourceSchema> Sources { get; init; }
}
