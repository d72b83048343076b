using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.TypeSystem;

/// <summary>Defaults are values of their types, and an input object can be written down.</summary>
internal static class InputCheck
{
    public static IEnumerable<TypeSystemFault> Faults(SchemaDefinition schema) =>
        schema.Types.Where(type => !type.IsBuiltIn).SelectMany(type => InputsOf(type).SelectMany(pair => Default(schema, pair.Coordinate, pair.Input)))
            .Concat(schema.DirectiveDefinitions.SelectMany(directive => directive.Arguments.SelectMany(argument => Default(schema, $"@{directive.Name}({argument.Name}:)", argument))))
            .Concat(schema.Types.OfType<InputObjectType>().SelectMany(input => Endless(schema, input)))
            .Concat(schema.Types.OfType<InputObjectType>().Where(input => input.IsOneOf).SelectMany(OneOf));

    private static IEnumerable<(string Coordinate, InputValueDefinition Input)> InputsOf(NamedType type) => type switch
    {
        ComplexType complex => complex.Fields.SelectMany(field => field.Arguments.Select(argument => ($"{type.Name}.{field.Name}({argument.Name}:)", argument))),
        InputObjectType input => input.Fields.Select(field => ($"{type.Name}.{field.Name}", field)),
        _ => [],
    };

    private static IEnumerable<TypeSystemFault> Default(SchemaDefinition schema, string coordinate, InputValueDefinition input)
    {
        if (input.DefaultValue is { } value && LiteralFault.Find(schema, value, input.Type) is { } fault)
        {
            yield return new TypeSystemFault($"The default of '{coordinate}' is wrong: {fault}.", coordinate, input.Location);
        }
    }

    private static IEnumerable<TypeSystemFault> OneOf(InputObjectType input) =>
        input.Fields.Where(field => field.Type.IsNonNull || field.DefaultValue is not null)
            .Select(field => new TypeSystemFault($"'{input.Name}' is @oneOf, so '{input.Name}.{field.Name}' must be nullable and without a default.", $"{input.Name}.{field.Name}", field.Location));

    // A non-null field that leads back to its own type asks for a value without end.
    private static IEnumerable<TypeSystemFault> Endless(SchemaDefinition schema, InputObjectType input)
    {
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<InputObjectType>([input]);
        while (open.TryPop(out var next))
        {
            foreach (var field in next.Fields.Where(field => field.Type is NonNullTypeReference { Inner: NamedTypeReference }))
            {
                if (field.Type.Name == input.Name)
                {
                    return [new TypeSystemFault($"The input object '{input.Name}' contains itself through non-null fields, so no value of it can be written.", input.Name, input.Location)];
                }

                if (visited.Add(field.Type.Name) && schema.Resolve(field.Type) is InputObjectType inner)
                {
                    open.Push(inner);
                }
            }
        }

        return [];
    }
}
