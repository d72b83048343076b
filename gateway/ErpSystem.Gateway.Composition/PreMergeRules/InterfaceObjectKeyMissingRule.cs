using ErpSystem.Gateway.Composition.Merging;
using ErpSystem.Gateway.Composition.Sources;

namespace ErpSystem.Gateway.Composition.PreMergeRules;

/// <summary>An @interfaceObject has a key, else none of its objects could be found.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Interface-Object-Key-Missing"/>
internal sealed class InterfaceObjectKeyMissingRule : IPreMergeRule
{
    public const string Code = "INTERFACE_OBJECT_KEY_MISSING";

    public void Check(SourceSet sources, CompositionLog log)
    {
        foreach (var parts in SchemaMerger.Groups(sources))
        {
            foreach (var standIn in parts.Where(part => part.IsInterfaceObject && part.Definition.Name == parts[0].Definition.Name && !part.Definition.Has(WellKnown.Key)))
            {
                log.Error(
                    Code,
                    $"The @interfaceObject '{standIn.Definition.Name}' has no @key in '{standIn.Source.Name}'.",
                    standIn.Definition.Name,
                    standIn.Source,
                    standIn.Definition.Location,
                    "Add the key that the interface has.");
            }
        }
    }
}
