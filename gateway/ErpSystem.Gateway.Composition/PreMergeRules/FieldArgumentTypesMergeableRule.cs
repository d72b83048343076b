using ErpSystem.Gateway.Composition.Merging;
using ErpSystem.Gateway.Composition.Sources;

namespace ErpSystem.Gateway.Composition.PreMergeRules;

/// <summary>The types of an argument differ in nullability alone.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Field-Argument-Types-Mergeable"/>
internal sealed class FieldArgumentTypesMergeableRule : IPreMergeRule
{
    public const string Code = "FIELD_ARGUMENT_TYPES_NOT_MERGEABLE";

    public void Check(SourceSet sources, CompositionLog log)
    {
        // A field that clients never see is merged for nobody.
        foreach (var fields in FieldGroups.Of(sources).Where(fields => !fields.Any(part => part.Definition.Has(WellKnown.Inaccessible) || part.Parent.Has(WellKnown.Inaccessible))))
        {
            foreach (var arguments in FieldGroups.Arguments(fields).Where(arguments => arguments.Length > 1))
            {
                foreach (var (part, argument) in arguments.Where(pair => TypeRelation.MostRestrictive([arguments[0].Argument.Type, pair.Argument.Type]) is null))
                {
                    var coordinate = $"{part.Coordinate}({argument.Name}:)";
                    log.Error(
                        Code,
                        $"The argument '{coordinate}' has the type '{argument.Type}' in '{part.Source.Name}', which cannot be merged with '{arguments[0].Argument.Type}' in '{arguments[0].Part.Source.Name}'.",
                        coordinate,
                        part.Source,
                        argument.Location,
                        "Give the argument one type; only nullability may differ.");
                }
            }
        }
    }
}
