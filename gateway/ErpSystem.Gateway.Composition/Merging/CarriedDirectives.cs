using System.Collections.Immutable;
using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.Merging;

/// <summary>Directives that say nothing about composition but must reach the gateway: permissions, costs, tags.</summary>
internal static class CarriedDirectives
{
    public static ImmutableArray<CarriedDirective> Of(IEnumerable<(SourceSchema Source, SchemaMember Member)> declarations) =>
    [
        .. declarations.SelectMany(declaration => declaration.Member.Directives
            .Where(directive => IsCarried(directive.Name))
            .Select(directive => new CarriedDirective(declaration.Source, directive))),
    ];

    /// <summary>
    /// The definitions of the directives that are repeated under their own name: as the first source that defines each has it, else as every source
    /// may use it without a definition. An execution schema that applied what it does not define would be refused by other tools.
    /// </summary>
    public static ImmutableArray<DirectiveDefinition> Definitions(SourceSet sources, IReadOnlyList<MergedType> types)
    {
        var applied = types.SelectMany(Members).SelectMany(member => member.Directives).Select(carried => carried.Directive.Name).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. sources.All.SelectMany(source => source.Definition.DirectiveDefinitions)
                .Concat(SpecifiedDirectives.All.Concat(Undefined.Value).Where(definition => applied.Contains(definition.Name)))
                .Where(definition => WellKnown.Carried.Contains(definition.Name))
                .DistinctBy(definition => definition.Name)
                .OrderBy(definition => definition.Name, StringComparer.Ordinal),
        ];
    }

    // Sources of other makers tag without defining the directive.
    private static readonly Lazy<ImmutableArray<DirectiveDefinition>> Undefined = new(() =>
    [
        .. new[] { "", WellKnown.Private }.SelectMany(prefix => SchemaDefinition.Parse(
            $"directive @{prefix}{WellKnown.Tag}(name: String!) repeatable on SCHEMA | SCALAR | OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION | INTERFACE | UNION | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION").DirectiveDefinitions),
    ]);

    private static IEnumerable<MergedMember> Members(MergedType type) =>
        new MergedMember[] { type }.Concat(type.Fields).Concat(type.Fields.SelectMany(field => field.Arguments)).Concat(type.InputFields).Concat(type.Values);

    /// <summary>The text of an application, without the name of the source.</summary>
    public static string Arguments(AppliedDirective directive) =>
        string.Join(", ", directive.Arguments.Select(argument => $"{argument.Name}: {ValueText.Of(argument.Value)}"));

    private static bool IsCarried(string name) =>
        WellKnown.Carried.Contains(name) || name is WellKnown.Cost or WellKnown.ListSize or WellKnown.EventStream or WellKnown.EventCursor;
}
