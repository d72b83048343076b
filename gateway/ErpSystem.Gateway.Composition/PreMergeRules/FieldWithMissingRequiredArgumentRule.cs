using ErpSystem.Gateway.Composition.Sources;

namespace ErpSystem.Gateway.Composition.PreMergeRules;

/// <summary>An argument that one source requires of clients is an argument of clients in every source with the field.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Field-With-Missing-Required-Argument"/>
internal sealed class FieldWithMissingRequiredArgumentRule : IPreMergeRule
{
    public const string Code = "FIELD_WITH_MISSING_REQUIRED_ARGUMENT";

    public void Check(SourceSet sources, CompositionLog log)
    {
        foreach (var fields in FieldGroups.Of(sources).Select(fields => fields.RemoveAll(part => part.IsExternal)).Where(fields => fields.Length > 1))
        {
            foreach (var arguments in FieldGroups.Arguments(fields))
            {
                if (arguments.FirstOrDefault(pair => pair.Argument.IsRequired && !pair.Argument.Has(WellKnown.Require)) is not { Part: { } requiring } required)
                {
                    continue;
                }

                foreach (var part in fields.Where(part => part.Definition.Arguments.Find(required.Argument.Name) is not { } argument || argument.Has(WellKnown.Require)))
                {
                    var name = required.Argument.Name;
                    log.Error(
                        Code,
                        $"The field '{part.Coordinate}' requires the argument '{name}' in '{requiring.Source.Name}', but clients cannot give it in '{part.Source.Name}'.",
                        $"{part.Coordinate}({name}:)",
                        part.Source,
                        part.Definition.Location,
                        $"Add the argument '{name}', or make it optional in '{requiring.Source.Name}'.");
                }
            }
        }
    }
}
