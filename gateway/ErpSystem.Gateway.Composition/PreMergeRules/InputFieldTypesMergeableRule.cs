using ErpSystem.Gateway.Composition.Merging;
using ErpSystem.Gateway.Composition.Sources;

namespace ErpSystem.Gateway.Composition.PreMergeRules;

/// <summary>The types of an input field differ in nullability alone.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Input-Field-Types-mergeable"/>
internal sealed class InputFieldTypesMergeableRule : IPreMergeRule
{
    public const string Code = "INPUT_FIELD_TYPES_NOT_MERGEABLE";

    public void Check(SourceSet sources, CompositionLog log)
    {
        foreach (var fields in FieldGroups.InputFields(sources))
        {
            foreach (var (part, field) in fields.Where(pair => TypeRelation.MostRestrictive([fields[0].Field.Type, pair.Field.Type]) is null))
            {
                var coordinate = $"{part.Definition.Name}.{field.Name}";
                log.Error(
                    Code,
                    $"The input field '{coordinate}' has the type '{field.Type}' in '{part.Source.Name}', which cannot be merged with '{fields[0].Field.Type}' in '{fields[0].Part.Source.Name}'.",
                    coordinate,
                    part.Source,
                    field.Location,
                    "Give the field one type; only nullability may differ.");
            }
        }
    }
}
