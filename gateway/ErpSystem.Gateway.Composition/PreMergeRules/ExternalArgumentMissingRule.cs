using ErpSystem.Gateway.Composition.Sources;

namespace ErpSystem.Gateway.Composition.PreMergeRules;

/// <summary>An @external field has the arguments of the field that it stands for.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-External-Argument-Missing"/>
internal sealed class ExternalArgumentMissingRule : IPreMergeRule
{
    public const string Code = "EXTERNAL_ARGUMENT_MISSING";

    public void Check(SourceSet sources, CompositionLog log)
    {
        foreach (var fields in FieldGroups.Of(sources))
        {
            var bases = fields.RemoveAll(part => part.IsExternal);
            foreach (var external in fields.Where(part => part.IsExternal))
            {
                foreach (var missing in bases.SelectMany(part => part.Definition.Arguments).Where(argument => !argument.Has(WellKnown.Require)).DistinctBy(argument => argument.Name))
                {
                    if (!external.Definition.Arguments.Contains(missing.Name))
                    {
                        log.Error(
                            Code,
                            $"The @external field '{external.Coordinate}' lacks the argument '{missing.Name}' of the field that it stands for.",
                            external.Coordinate,
                            external.Source,
                            external.Definition.Location,
                            $"Add the argument '{missing.Name}: {missing.Type}'.");
                    }
                }
            }
        }
    }
}
