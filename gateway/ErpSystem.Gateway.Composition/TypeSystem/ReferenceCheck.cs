using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.TypeSystem;

/// <summary>Each type that is named exists and may stand where it is named.</summary>
internal static class ReferenceCheck
{
    public static IEnumerable<TypeSystemFault> Faults(SchemaDefinition schema) =>
        schema.Types.Where(type => !type.IsBuiltIn).SelectMany(type => Of(schema, type)).Concat(RootsOf(schema));

    private static IEnumerable<TypeSystemFault> Of(SchemaDefinition schema, NamedType type) => type switch
    {
        ComplexType complex => complex.Fields.SelectMany(field => Of(schema, type.Name, field)),
        InputObjectType input => input.Fields.SelectMany(field => Input(schema, $"{type.Name}.{field.Name}", field)),
        UnionType union => Members(schema, union),
        _ => [],
    };

    private static IEnumerable<TypeSystemFault> Of(SchemaDefinition schema, string typeName, FieldDefinition field)
    {
        var coordinate = $"{typeName}.{field.Name}";
        var own = schema.Resolve(field.Type) switch
        {
            null => [Unknown(coordinate, field.Type.Name, field.Location)],
            { IsOutput: false } => [new TypeSystemFault($"'{coordinate}' has the input type '{field.Type.Name}'; a field returns an output type.", coordinate, field.Location)],
            _ => Array.Empty<TypeSystemFault>(),
        };
        return own.Concat(field.Arguments.SelectMany(argument => Input(schema, $"{coordinate}({argument.Name}:)", argument)));
    }

    private static IEnumerable<TypeSystemFault> Input(SchemaDefinition schema, string coordinate, InputValueDefinition input) => schema.Resolve(input.Type) switch
    {
        null => [Unknown(coordinate, input.Type.Name, input.Location)],
        { IsInput: false } => [new TypeSystemFault($"'{coordinate}' has the output type '{input.Type.Name}'; an input needs a scalar, enum or input object.", coordinate, input.Location)],
        _ => [],
    };

    private static IEnumerable<TypeSystemFault> Members(SchemaDefinition schema, UnionType union)
    {
        if (union.Members.IsEmpty)
        {
            yield return new TypeSystemFault($"The union '{union.Name}' has no members.", union.Name, union.Location);
        }

        foreach (var group in union.Members.GroupBy(member => member, StringComparer.Ordinal))
        {
            if (schema.Find(group.Key) is not ObjectType)
            {
                yield return new TypeSystemFault($"The member '{group.Key}' of the union '{union.Name}' is no object type of the schema.", union.Name, union.Location);
            }
            else if (group.Count() > 1)
            {
                yield return new TypeSystemFault($"The union '{union.Name}' has the member '{group.Key}' twice.", union.Name, union.Location);
            }
        }
    }

    private static IEnumerable<TypeSystemFault> RootsOf(SchemaDefinition schema) =>
        new[] { schema.QueryTypeName, schema.MutationTypeName, schema.SubscriptionTypeName }
            .OfType<string>()
            .Where(name => schema.Find(name) is not ObjectType)
            .Select(name => new TypeSystemFault($"The root type '{name}' is no object type of the schema.", name, schema.Find(name)?.Location ?? SourceLocation.None));

    private static TypeSystemFault Unknown(string coordinate, string typeName, SourceLocation location) => new($"'{coordinate}' has the type '{typeName}', which does not exist.", coordinate, location);
}
