using System.Collections.Immutable;
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
        foreach (var fields in FieldGroups.Of(sources).Where(fields => fields.Length > 1))
        {
            foreach (var (part, other) in Misfits(fields, relation))
            {
                log.Error(
                    Code,
                    $"The field '{part.Coordinate}' has the type '{part.Definition.Type}' in '{part.Source.Name}', which cannot be merged with '{other.Definition.Type}' in '{other.Source.Name}'.",
                    part.Coordinate,
                    part.Source,
                    part.Definition.Location,
                    "Give the field one type, lists and names alike; only nullability may differ.");
            }
        }
    }

    private static List<(FieldPart Part, FieldPart Other)> Misfits(ImmutableArray<FieldPart> fields, TypeRelation relation)
    {
        var misfits = fields.Where(part => !Fit(fields[0], part)).Select(part => (part, fields[0])).ToList();
        if (misfits.Count > 0 || relation.LeastRestrictive([.. fields.Select(part => part.Definition.Type)]) is not null)
        {
            return misfits;
        }

        // Each fits the first, but no type covers all of them: the one at which it breaks is named.
        var breaking = fields[Enumerable.Range(1, fields.Length).First(length => relation.LeastRestrictive([.. fields.Take(length).Select(part => part.Definition.Type)]) is null) - 1];
        return [(breaking, fields.FirstOrDefault(part => !Fit(part, breaking)) ?? fields[0])];

        bool Fit(FieldPart one, FieldPart other) =>
            KindOf(one) == KindOf(other) && relation.LeastRestrictive([one.Definition.Type, other.Definition.Type]) is not null;
    }

    // A name may stand for an object here and a scalar there.
    private static string? KindOf(FieldPart part) => part.Source.Definition.Find(part.Definition.Type.Name) switch
    {
        null => null,
        { IsComposite: true } => "composite",
        { Kind: var kind } => kind.ToString(),
    };
}
