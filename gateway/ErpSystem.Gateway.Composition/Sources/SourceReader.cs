using System.Collections.Immutable;
using ErpSystem.Gateway.Composition.Apollo;
using ErpSystem.Gateway.Composition.SourceRules;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.Sources;

/// <summary>Parses the texts of all sources.</summary>
internal static class SourceReader
{
    private const string ConflictingName = "CONFLICTING_SOURCE_SCHEMA_NAME";

    /// <summary>The sources that can be read; the log says what is wrong with the others.</summary>
    public static SourceSet Read(IReadOnlyList<SourceSchemaText> texts, CompositionOptions options, CompositionLog log)
    {
        var parsed = new List<(SourceSchemaText Text, SchemaDefinition Definition)>(texts.Count);
        foreach (var text in texts)
        {
            SourceKindSetting.Check(text, log);
            try
            {
                parsed.Add((text, SchemaDefinition.Parse(text.Sdl)));
            }
            catch (SchemaSyntaxException error)
            {
                log.Add(new CompositionMessage(InvalidGraphQLRule.Code, Severity.Error, error.Message, null, text.Name, error.Location, "Mend the syntax of the schema."));
            }
        }

        var inCompany = FederationLink.IsCompany([.. parsed.Select(source => (source.Definition, SourceKindSetting.Read(source.Text)))]);
        var sources = parsed.Select(source => Read(source.Text, source.Definition, options, inCompany)).ToImmutableArray();
        foreach (var same in sources.GroupBy(source => source.Key, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            var names = same.Select(source => $"'{source.Name}'").ToList();
            log.Error(
                ConflictingName,
                names.Distinct(StringComparer.Ordinal).Count() == 1
                    ? $"{names.Count} source schemas are called {names[0]}."
                    : $"The source schemas {string.Join(", ", names)} have names that only differ in case or punctuation.",
                null,
                null,
                SourceLocation.None,
                "Give each source a name of its own.");
        }

        return new SourceSet(sources, options);
    }

    private static SourceSchema Read(SourceSchemaText text, SchemaDefinition definition, CompositionOptions options, bool inCompany)
    {
        var filter = new SourceFilter(options);
        return FederationLink.Find(definition, SourceKindSetting.Read(text), inCompany) is { } link
            ? new SourceSchema(text, filter.Apply(new FederationReader(definition, link).Read()), SourceKind.ApolloFederation)
            : new SourceSchema(text, filter.Apply(definition));
    }
}
