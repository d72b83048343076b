using System.Collections.Frozen;
using System.Collections.Immutable;
using ErpSystem.Gateway.Composition.Merging;
using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Composition.Writing;
using ErpSystem.Gateway.Schema.Types;
using ErpSystem.Gateway.Schema.Validation;

namespace ErpSystem.Gateway.Composition.PostMergeRules;

/// <summary>What clients see is valid GraphQL. Sources that are valid one by one may contradict each other in ways that no other rule knows.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Invalid-Merged-GraphQL"/>
internal sealed class InvalidMergedGraphQLRule : IPostMergeRule
{
    public const string Code = "INVALID_MERGED_GRAPHQL";

    // Other rules of this phase say the same with more knowledge of the sources.
    private static readonly FrozenSet<string> Covered = FrozenSet.ToFrozenSet(["TYPE_EMPTY", "UNKNOWN_TYPE", "INTERFACE_NOT_IMPLEMENTED", "QUERY_TYPE_MISSING"], StringComparer.Ordinal);

    public void Check(MergedSchema schema, CompositionLog log)
    {
        var hasErrors = log.HasErrors;
        foreach (var fault in Faults(schema, hasErrors).Where(fault => !hasErrors || !(Covered.Contains(fault.Code!) || log.HasErrorAt(fault.Coordinate))))
        {
            var (source, location) = Origin(schema, fault.Coordinate);
            log.Error(
                Code,
                $"The merged schema is no valid GraphQL: {fault.Message}",
                fault.Coordinate,
                source,
                location,
                "Mend the sources so that what they say together is valid.");
        }
    }

    private static ImmutableArray<GraphQLError> Faults(MergedSchema schema, bool hasErrors)
    {
        try
        {
            return SchemaValidator.Validate(SchemaDefinition.Parse(new ClientSchemaWriter(schema).Write()));
        }
        catch (SchemaSyntaxException) when (hasErrors)
        {
            // Types that nothing is left of cannot be written; they are reported already.
            return [];
        }
    }

    private static (SourceSchema? Source, SourceLocation Location) Origin(MergedSchema schema, string? coordinate)
    {
        var names = (coordinate ?? "").Split('.', '(', ':');
        if (schema.Find(names[0]) is not { } type)
        {
            return (null, SourceLocation.None);
        }

        var member = names.Length > 1 ? names[1] : "";
        return type.Fields.Find(member) is { Parts: [var field, ..] } ? (field.Source, field.Definition.Location)
            : type.InputFields.Find(member) is { Parts: [var input, ..] } ? (input.Source, input.Definition.Location)
            : (type.OnlySource, type.OnlyLocation);
    }
}
