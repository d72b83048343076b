using ErpSystem.Gateway.Composition.Merging;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.PostMergeRules;

/// <summary>A field that a source adds to another source's entity should be nullable: when that source is down, a non-null field takes the entity with it.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Merge-Object-Types"/>
internal sealed class ContributedFieldNonNullRule : IPostMergeRule
{
    public const string Code = "CONTRIBUTED_FIELD_NON_NULL";

    public void Check(MergedSchema schema, CompositionLog log)
    {
        foreach (var type in schema.Types.Where(type => type.Kind == TypeKind.Object && type.Lookups.Any(lookup => !lookup.IsInternal)))
        {
            var owners = type.Lookups.Where(lookup => !lookup.IsInternal).Select(lookup => lookup.Source).ToHashSet();
            var contributors = type.Lookups.Select(lookup => lookup.Source).Where(source => !owners.Contains(source)).ToHashSet();
            foreach (var field in type.Fields.Where(field => field.Type.IsNonNull && !field.Parts.IsEmpty && field.Parts.All(part => contributors.Contains(part.Source) || part.IsExternal)))
            {
                var part = field.Parts.First(part => !part.IsExternal);
                if (!part.Source.IsKeyField(type.Name, field.Name))
                {
                    log.Warning(
                        Code,
                        $"'{part.Source.Name}' adds the non-null field '{part.Coordinate}' to an entity of {string.Join(", ", owners.Select(owner => $"'{owner.Name}'"))}.",
                        part.Coordinate,
                        part.Source,
                        part.Definition.Location,
                        $"Write '{part.Definition.Type.Nullable}', so that the rest of the entity arrives when '{part.Source.Name}' does not answer.");
                }
            }
        }
    }
}
