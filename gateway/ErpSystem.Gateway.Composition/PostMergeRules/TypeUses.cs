using ErpSystem.Gateway.Composition.Merging;
using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.PostMergeRules;

/// <summary>Where the composite schema names a type: fields, arguments and input fields.</summary>
internal static class TypeUses
{
    /// <summary>All uses.</summary>
    public static IEnumerable<TypeUse> All(MergedSchema schema) => In(schema, _ => true);

    /// <summary>The uses that clients see.</summary>
    public static IEnumerable<TypeUse> Visible(MergedSchema schema) => In(schema, member => !member.IsInaccessible);

    private static IEnumerable<TypeUse> In(MergedSchema schema, Func<MergedMember, bool> counts)
    {
        foreach (var type in schema.Types.Where(type => counts(type)))
        {
            foreach (var field in type.Fields.Where(field => counts(field) && !field.Parts.IsEmpty))
            {
                var part = field.Parts.FirstOrDefault(part => part.Definition.Type.Name == field.Type.Name) ?? field.Parts[0];
                yield return new TypeUse($"{type.Name}.{field.Name}", field.Type.Name, part.Source, part.Definition.Location);
                foreach (var argument in field.Arguments.Where(argument => counts(argument)))
                {
                    yield return Of($"{type.Name}.{field.Name}({argument.Name}:)", argument);
                }
            }

            foreach (var field in type.InputFields.Where(field => counts(field)))
            {
                yield return Of($"{type.Name}.{field.Name}", field);
            }
        }
    }

    private static TypeUse Of(string coordinate, MergedInput input) => new(coordinate, input.Type.Name, input.Parts[0].Source, input.Parts[0].Definition.Location);
}

/// <summary>One use of a type.</summary>
internal sealed record TypeUse(string Coordinate, string TypeName, SourceSchema Source, SourceLocation Location);
