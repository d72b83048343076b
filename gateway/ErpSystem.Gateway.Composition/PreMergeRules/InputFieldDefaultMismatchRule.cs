using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Syntax;

namespace ErpSystem.Gateway.Composition.PreMergeRules;

/// <summary>Defaults of an input field, where sources give any, are equal.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Input-Field-Default-Mismatch"/>
internal sealed class InputFieldDefaultMismatchRule : IPreMergeRule
{
    public const string Code = "INPUT_FIELD_DEFAULT_MISMATCH";

    public void Check(SourceSet sources, CompositionLog log)
    {
        foreach (var fields in FieldGroups.InputFields(sources))
        {
            var given = fields.RemoveAll(pair => pair.Field.DefaultValue is null);
            foreach (var (part, field) in given.Where(pair => !ValueText.AreEqual(pair.Field.DefaultValue!, given[0].Field.DefaultValue!)))
            {
                var coordinate = $"{part.Definition.Name}.{field.Name}";
                log.Error(
                    Code,
                    $"The input field '{coordinate}' has the default {ValueText.Of(field.DefaultValue!)} in '{part.Source.Name}', but {ValueText.Of(given[0].Field.DefaultValue!)} in '{given[0].Part.Source.Name}'.",
                    coordinate,
                    part.Source,
                    field.Location,
                    "Give the field one default, or leave it out in one of the sources.");
            }
        }
    }
}
