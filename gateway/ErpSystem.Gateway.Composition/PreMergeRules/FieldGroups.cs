using System.Collections.Immutable;
using ErpSystem.Gateway.Composition.Merging;
using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.PreMergeRules;

/// <summary>What several sources declare under one coordinate, internal declarations left out.</summary>
internal static class FieldGroups
{
    /// <summary>The declarations of each field of object and interface types that no other source has taken over.</summary>
    public static IEnumerable<ImmutableArray<FieldPart>> Of(SourceSet sources)
    {
        var overrides = new OverrideIndex(sources);
        return All(sources)
            .Select(fields => fields.RemoveAll(part => overrides.IsOverridden(part.Source, part.Parent.Name, part.Definition.Name)))
            .Where(fields => !fields.IsEmpty);
    }

    /// <summary>The declarations of each field of object and interface types.</summary>
    public static IEnumerable<ImmutableArray<FieldPart>> All(SourceSet sources) =>
        SchemaMerger.Groups(sources).Where(parts => parts.All(part => part.Definition is ComplexType)).SelectMany(FieldMerger.Groups);

    /// <summary>The declarations of each argument of a field.</summary>
    public static IEnumerable<ImmutableArray<(FieldPart Part, InputValueDefinition Argument)>> Arguments(ImmutableArray<FieldPart> fields) =>
        fields.SelectMany(part => part.Definition.Arguments.Select(argument => (Part: part, Argument: argument)))
            .GroupBy(pair => pair.Argument.Name, StringComparer.Ordinal)
            .Select(group => group.ToImmutableArray());

    /// <summary>The declarations of each field of input objects.</summary>
    public static IEnumerable<ImmutableArray<(TypePart Part, InputValueDefinition Field)>> InputFields(SourceSet sources) =>
        SchemaMerger.Groups(sources)
            .Where(parts => parts.All(part => part.Definition is InputObjectType))
            .SelectMany(parts => parts
                .SelectMany(part => ((InputObjectType)part.Definition).Fields.Select(field => (Part: part, Field: field)))
                .GroupBy(pair => pair.Field.Name, StringComparer.Ordinal)
                .Select(group => group.ToImmutableArray()));
}
