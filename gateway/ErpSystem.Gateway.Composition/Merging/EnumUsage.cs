using System.Collections.Immutable;
using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.Merging;

/// <summary>
/// Where enums are used. Apollo sources may have different values of an enum: one that only comes out of sources takes the union of them, one
/// that only goes in the intersection. An enum that a composite source knows too, or that goes both ways, is the same everywhere.
/// </summary>
internal sealed class EnumUsage
{
    private readonly HashSet<string> inputs = new(StringComparer.Ordinal);
    private readonly HashSet<string> outputs = new(StringComparer.Ordinal);

    public EnumUsage(SourceSet sources)
    {
        foreach (var source in sources.All)
        {
            foreach (var element in source.Fields())
            {
                outputs.Add(element.Field.Type.Name);
                inputs.UnionWith(element.Field.Arguments.Select(argument => argument.Type.Name));
            }

            inputs.UnionWith(source.Definition.Types.OfType<InputObjectType>().SelectMany(input => input.Fields).Select(field => field.Type.Name));
        }
    }

    public bool TakesUnion(ImmutableArray<TypePart> parts) => IsApollo(parts) && !inputs.Contains(parts[0].Definition.Name);

    public bool TakesIntersection(ImmutableArray<TypePart> parts) => IsApollo(parts) && inputs.Contains(parts[0].Definition.Name) && !outputs.Contains(parts[0].Definition.Name);

    private static bool IsApollo(ImmutableArray<TypePart> parts) => parts.All(part => part.Source.IsApollo);
}
