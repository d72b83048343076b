using ErpSystem.Gateway.Composition.Merging;
using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.PreMergeRules;

/// <summary>Types of one name are of one kind.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Type-Kind-Mismatch"/>
internal sealed class TypeKindMismatchRule : IPreMergeRule
{
    public const string Code = "TYPE_KIND_MISMATCH";

    public void Check(SourceSet sources, CompositionLog log)
    {
        foreach (var parts in SchemaMerger.Groups(sources).Where(parts => parts.Any(part => IsMismatch(part, parts[0]))))
        {
            foreach (var part in parts.Where(part => IsMismatch(part, parts[0])))
            {
                log.Error(
                    Code,
                    $"'{part.Definition.Name}' is {Text(part.Definition.Kind)} in '{part.Source.Name}', but {Text(parts[0].Definition.Kind)} in '{parts[0].Source.Name}'.",
                    part.Definition.Name,
                    part.Source,
                    part.Definition.Location,
                    "Rename one of the types, or make both the same kind.");
            }
        }
    }

    private static bool IsMismatch(TypePart part, TypePart first) => part.Definition.Kind != first.Definition.Kind && !part.IsInterfaceObject;

    private static string Text(TypeKind kind) => kind switch
    {
        TypeKind.Scalar => "a scalar",
        TypeKind.Object => "an object type",
        TypeKind.Interface => "an interface",
        TypeKind.Union => "a union",
        TypeKind.Enum => "an enum",
        _ => "an input object",
    };
}
