using System.Collections.Immutable;
using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Types;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Composition.Merging;

/// <summary>Merges arguments and input fields: those that every source declares, with the strictest type.</summary>
internal static class InputMerger
{
    public static MemberCollection<MergedInput> MergeFields(ImmutableArray<TypePart> parts) =>
        Merge([.. parts.Select(part => (part.Source, Values: ((InputObjectType)part.Definition).Fields.ToImmutableArray()))]);

    /// <summary>The arguments that clients may give. One filled by <c>@require</c> in any source is none of theirs.</summary>
    public static MemberCollection<MergedInput> MergeArguments(ImmutableArray<FieldPart> parts) =>
        Merge([.. parts.Select(part => (part.Source, Values: part.Definition.Arguments.Where(argument => !argument.Has(WellKnown.Require)).ToImmutableArray()))]);

    private static MemberCollection<MergedInput> Merge(ImmutableArray<(SourceSchema Source, ImmutableArray<InputValueDefinition> Values)> declarations) =>
        new(declarations
            .SelectMany(declaration => declaration.Values.Select(value => new InputPart(declaration.Source, value)))
            .GroupBy(part => part.Definition.Name, StringComparer.Ordinal)
            .Where(group => group.Select(part => part.Source).Distinct().Count() == declarations.Length)
            .Select(group => Merge(group.Key, [.. group])));

    private static MergedInput Merge(string name, ImmutableArray<InputPart> parts)
    {
        var type = TypeRelation.MostRestrictive([.. parts.Select(part => part.Definition.Type)]) ?? parts[0].Definition.Type;
        var defaultValue = parts.Select(part => part.Definition.DefaultValue).FirstOrDefault(value => value is not null && !(type.IsNonNull && value is GraphQLNullValue));
        return new MergedInput
        {
            Name = name,
            Description = parts.Select(part => part.Definition.Description).FirstOrDefault(text => text is not null),

            // What one source deprecates and another requires must be given, and GraphQL deprecates nothing that must.
            DeprecationReason = type.IsNonNull && defaultValue is null ? null : parts.Select(part => part.Definition.DeprecationReason).FirstOrDefault(text => text is not null),
            IsInaccessible = parts.Any(part => part.Definition.Has(WellKnown.Inaccessible)),
            Type = type,
            DefaultValue = defaultValue,
            Parts = parts,
            Directives = CarriedDirectives.Of(parts.Select(part => (part.Source, (SchemaMember)part.Definition))),
        };
    }
}
