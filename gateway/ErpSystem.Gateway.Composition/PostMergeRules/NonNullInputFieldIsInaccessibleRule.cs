using ErpSystem.Gateway.Composition.Merging;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.PostMergeRules;

/// <summary>An input field that a source requires is one that clients can give.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Non-Null-Input-Field-is-Inaccessible"/>
internal sealed class NonNullInputFieldIsInaccessibleRule : IPostMergeRule
{
    public const string Code = "NON_NULL_INPUT_FIELD_IS_INACCESSIBLE";

    public void Check(MergedSchema schema, CompositionLog log)
    {
        foreach (var type in schema.Types.Where(type => type.Kind == TypeKind.InputObject && !type.IsInaccessible))
        {
            foreach (var part in type.Parts)
            {
                foreach (var field in ((InputObjectType)part.Definition).Fields.Where(field => field.IsRequired && type.InputFields.Find(field.Name) is not { IsInaccessible: false }))
                {
                    var coordinate = $"{type.Name}.{field.Name}";
                    log.Error(
                        Code,
                        $"The input field '{coordinate}' is required by '{part.Source.Name}', but clients cannot give it.",
                        coordinate,
                        part.Source,
                        field.Location,
                        "Make it nullable or give it a default, or show it in every source.");
                }
            }
        }
    }
}
