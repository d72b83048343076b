using ErpSystem.Gateway.Composition.Merging;
using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.PreMergeRules;

/// <summary>An @external field has exactly the type of the field that it stands for.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-External-Type-Mismatch"/>
internal sealed class ExternalTypeMismatchRule : IPreMergeRule
{
    public const string Code = "EXTERNAL_TYPE_MISMATCH";

    public void Check(SourceSet sources, CompositionLog log)
    {
        foreach (var fields in FieldGroups.Of(sources))
        {
            var bases = fields.RemoveAll(part => part.IsExternal);
            foreach (var external in fields.Where(part => part.IsExternal))
            {
                if (bases.FirstOrDefault(part => !Agree(part.Definition.Type, external)) is { } other)
                {
                    log.Error(
                        Code,
                        $"The @external field '{external.Coordinate}' has the type '{external.Definition.Type}', but '{other.Definition.Type}' in '{other.Source.Name}'.",
                        external.Coordinate,
                        external.Source,
                        external.Definition.Location,
                        $"Write '{other.Definition.Type}'.");
                }
            }
        }
    }

    // Federation lets an external field of an Apollo source be nullable where the resolved one is not.
    private static bool Agree(TypeReference type, FieldPart external) =>
        type == external.Definition.Type || (external.Source.IsApollo && TypeRelation.MostRestrictive([type, external.Definition.Type]) is not null);
}
