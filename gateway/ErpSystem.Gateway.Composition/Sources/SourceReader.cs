using System.Collections.Immutable;
using ErpSystem.Gateway.Composition.Apollo;
using ErpSystem.Gateway.Composition.SourceRules;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.Sources;

/// <summary>Parses the texts of all sources.</summary>
internal static class SourceReader
{
    private const string ConflictingName = "CONFLICTING_SOURCE_SCHEMA_NAME";

    /// <summary>The parsed sources, or null when any of them cannot be read.</summary>
    public static SourceSet? Read(IReadOnlyList<SourceSchemaText> texts, CompositionLog log)
    {
        var parsed = new List<(SourceSchemaText Text, SchemaDefinition Definition)>(texts.Count);
        foreach (var text in texts)
        {
            try
            {
                parsed.Add((text, SchemaDefinition.Parse(text.Sdl)));
            }
            catch (SchemaSyntaxException error)
            {
                log.Add(new CompositionMessage(InvalidGraphQLRule.Code, Severity.Error, error.Message, null, text.Name, error.Location, "Mend the syntax of the schema."));
            }
        }

        var inCompany = FederationLink.IsCompany([.. parsed.Select(source => source.Definition)]);
        var sources = parsed.Select(source => Read(source.Text, source.Definition, inCompany)).ToImmutableArray();
        foreach (var same in sources.GroupBy(source => source.Key, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            var names = string.Join(", ", same.Select(source => $"'{source.Name}'"));
            log.Error(
                ConflictingName,
                $"The source schemas {names} have names that only differ in case or punctuation.",
                null,
                null,
                SourceLocation.None,
                "Give each source a name of its own.");
        }

        return log.HasErrors ? null : new SourceSet(sources);
    }

    private static SourceSchema Read(SourceSchemaText text, SchemaDefinition definition, bool inCompany) =>
        FederationLink.Find(definition, inCompany) is { } link
            ? new SourceSchema(text, new FederationReader(definition, link).Read(), SourceKind.ApolloFederation)
            : new SourceSchema(text, definition);
}
