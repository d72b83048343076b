using ErpSystem.Gateway.Composition.Merging;
using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.PreMergeRules;

/// <summary>Enums of one name have the same values, apart from those hidden by @inaccessible anywhere.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Enum-Values-Mismatch"/>
internal sealed class EnumValuesMismatchRule : IPreMergeRule
{
    public const string Code = "ENUM_VALUES_MISMATCH";

    public void Check(SourceSet sources, CompositionLog log)
    {
        var usage = new EnumUsage(sources);
        foreach (var parts in SchemaMerger.Groups(sources).Where(parts => parts.Length > 1 && parts.All(part => part.Definition is EnumType)))
        {
            if (usage.TakesUnion(parts) || usage.TakesIntersection(parts))
            {
                continue;
            }

            var values = parts.SelectMany(part => ((EnumType)part.Definition).Values).ToList();
            var hidden = values.Where(value => value.Has(WellKnown.Inaccessible)).Select(value => value.Name).ToHashSet(StringComparer.Ordinal);
            var required = values.Select(value => value.Name).Where(name => !hidden.Contains(name)).Distinct().ToList();
            foreach (var part in parts)
            {
                foreach (var missing in required.Where(name => !((EnumType)part.Definition).Values.Contains(name)))
                {
                    log.Error(
                        Code,
                        $"The enum '{part.Definition.Name}' lacks the value '{missing}' in '{part.Source.Name}', which other sources have.",
                        part.Definition.Name,
                        part.Source,
                        part.Definition.Location,
                        $"Add '{missing}', or mark it @inaccessible where it is defined.");
                }
            }
        }
    }
}
