using ErpSystem.Gateway.Composition.Merging;
using ErpSystem.Gateway.Composition.Nodes;
using ErpSystem.Gateway.Composition.Sources;

namespace ErpSystem.Gateway.Composition.PreMergeRules;

/// <summary>The types of a field have one type in common that covers all of them.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Output-Field-Types-Mergeable"/>
internal sealed class OutputFieldTypesMergeableRule : IPreMergeRule
{
    public const string Code = "OUTPUT_FIELD_TYPES_NOT_MERGEABLE";

    public void Check(SourceSet sources, CompositionLog log)
    {
        var relation = new TypeRelation(sources, NodeTypes.None);
        foreach (var fields in FieldGroups.Of(sources).Where(fields => relation.LeastRestrictive([.. fields.Select(part => part.Definition.Type)]) is null))
        {
            foreach (var part in fields.Where(part => relation.LeastRestrictive([fields[0].Definition.Type, part.Definition.Type]) is null))
            {
                log.Error(
                    Code,
                    $"The field '{part.Coordinate}' has the type '{part.Definition.Type}' in '{part.Source.Name}', which cannot be merged with '{fields[0].Definition.Type}' in '{fields[0].Source.Name}'.",
                    part.Coordinate,
                    part.Source,
                    part.Definition.Location,
                    "Give the field one type, lists and names alike; only nullability may differ.");
            }
        }
    }
}
