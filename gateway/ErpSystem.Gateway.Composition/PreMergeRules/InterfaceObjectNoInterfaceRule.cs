using ErpSystem.Gateway.Composition.Merging;
using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.PreMergeRules;

/// <summary>An @interfaceObject stands for an interface that some source defines.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Interface-Object-No-Interface"/>
internal sealed class InterfaceObjectNoInterfaceRule : IPreMergeRule
{
    public const string Code = "INTERFACE_OBJECT_NO_INTERFACE";

    public void Check(SourceSet sources, CompositionLog log)
    {
        foreach (var parts in SchemaMerger.Groups(sources))
        {
            foreach (var standIn in parts.Where(part => part.IsInterfaceObject && part.Definition.Name == parts[0].Definition.Name && !parts.Any(part => part.Definition is InterfaceType)))
            {
                log.Error(
                    Code,
                    $"'{standIn.Definition.Name}' is an @interfaceObject in '{standIn.Source.Name}', but no source defines an interface of that name.",
                    standIn.Definition.Name,
                    standIn.Source,
                    standIn.Definition.Location,
                    "Define the interface in another source, or remove @interfaceObject.");
            }
        }
    }
}
