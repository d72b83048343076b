using ErpSystem.Gateway.Composition.Sources;

namespace ErpSystem.Gateway.Composition.PreMergeRules;

/// <summary>Some source resolves each field that another declares as @external.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-External-Missing-on-Base"/>
internal sealed class ExternalMissingOnBaseRule : IPreMergeRule
{
    public const string Code = "EXTERNAL_MISSING_ON_BASE";

    public void Check(SourceSet sources, CompositionLog log)
    {
        foreach (var fields in FieldGroups.Of(sources))
        {
            var bases = fields.RemoveAll(part => part.IsExternal);
            foreach (var external in fields.Where(part => part.IsExternal))
            {
                if (bases.IsEmpty)
                {
                    log.Error(
                        Code,
                        $"The field '{external.Coordinate}' is @external in '{external.Source.Name}', but no source resolves it.",
                        external.Coordinate,
                        external.Source,
                        external.Definition.Location,
                        "Remove @external here, or define the field in another source.");
                }
            }
        }
    }
}
