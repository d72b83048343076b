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
        foreach (var parts in SchemaMerger.Groups(sources).Where(parts => parts.Any(part => part.Definition.Kind != parts[0].Definition.Kind)))
        {
            foreach (var part in parts.Where(part => part.Definition.Kind != parts[0].Definition.Kind))
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
