using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.PreMergeRules;

/// <summary>A field that several sources resolve is @shareable in each of them.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Invalid-Field-Sharing"/>
internal sealed class InvalidFieldSharingRule : IPreMergeRule
{
    public const string Code = "INVALID_FIELD_SHARING";

    public void Check(SourceSet sources, CompositionLog log)
    {
        foreach (var fields in FieldGroups.Of(sources))
        {
            // Interfaces resolve nothing; key fields are shareable by their nature.
            var resolving = fields.RemoveAll(part => part.IsExternal || part.Parent is not ObjectType);
            var bound = resolving.RemoveAll(part => part.IsShareable || part.Source.IsKeyField(part.Parent.Name, part.Definition.Name));
            if (resolving.Length < 2 || bound.IsEmpty)
            {
                continue;
            }

            foreach (var part in bound)
            {
                var others = string.Join(", ", resolving.Where(other => other.Source != part.Source).Select(other => $"'{other.Source.Name}'"));
                log.Error(
                    Code,
                    $"The field '{part.Coordinate}' is resolved by '{part.Source.Name}' and by {others}, but it is not @shareable in '{part.Source.Name}'.",
                    part.Coordinate,
                    part.Source,
                    part.Definition.Location,
                    part.Parent.Name == nameof(OperationRoot.Subscription)
                        ? "Events come from one source: give the field another name in one of them."
                        : $"Mark the field @shareable in every source that gives the same value, @external where it is only known, or @internal where it is no one else's business.{sources.OtherReading}");
            }
        }
    }
}
