using ErpSystem.Gateway.Composition.Merging;
using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.PreMergeRules;

/// <summary>An input field that is non-null in one source exists in all.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Input-With-Missing-Required-Fields"/>
internal sealed class InputWithMissingRequiredFieldsRule : IPreMergeRule
{
    public const string Code = "INPUT_WITH_MISSING_REQUIRED_FIELDS";

    public void Check(SourceSet sources, CompositionLog log)
    {
        foreach (var parts in SchemaMerger.Groups(sources).Where(parts => parts.Length > 1 && parts.All(part => part.Definition is InputObjectType) && !parts.Any(part => part.Definition.Has(WellKnown.Inaccessible))))
        {
            var fields = parts.SelectMany(part => ((InputObjectType)part.Definition).Fields.Select(field => (part.Source, Field: field))).ToList();
            var hidden = fields.Where(pair => pair.Field.Has(WellKnown.Inaccessible)).Select(pair => pair.Field.Name).ToHashSet(StringComparer.Ordinal);
            foreach (var (requiring, required) in fields.Where(pair => pair.Field.Type.IsNonNull && !hidden.Contains(pair.Field.Name)).DistinctBy(pair => pair.Field.Name))
            {
                foreach (var part in parts.Where(part => !((InputObjectType)part.Definition).Fields.Contains(required.Name)))
                {
                    log.Error(
                        Code,
                        $"The input object '{part.Definition.Name}' lacks the field '{required.Name}' in '{part.Source.Name}', which '{requiring.Name}' requires.",
                        part.Definition.Name,
                        part.Source,
                        part.Definition.Location,
                        $"Add '{required.Name}: {required.Type}', or make it nullable in '{requiring.Name}'.");
                }
            }
        }
    }
}
