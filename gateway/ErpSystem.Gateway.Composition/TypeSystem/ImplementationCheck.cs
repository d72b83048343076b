using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.TypeSystem;

/// <summary>A type that implements an interface keeps the interface's promises.</summary>
internal static class ImplementationCheck
{
    public static IEnumerable<TypeSystemFault> Faults(SchemaDefinition schema) =>
        schema.Types.OfType<ComplexType>().Where(type => !type.IsBuiltIn).SelectMany(type => type.Interfaces.SelectMany(name => Of(schema, type, name)));

    private static IEnumerable<TypeSystemFault> Of(SchemaDefinition schema, ComplexType type, string name)
    {
        if (schema.Find(name) is not InterfaceType contract)
        {
            return [new TypeSystemFault($"'{type.Name}' implements '{name}', which is no interface of the schema.", type.Name, type.Location)];
        }

        if (contract.Name == type.Name || contract.Interfaces.Contains(type.Name))
        {
            return [new TypeSystemFault($"The interface '{type.Name}' implements itself.", type.Name, type.Location)];
        }

        return contract.Interfaces.Where(inherited => !type.Interfaces.Contains(inherited))
            .Select(inherited => new TypeSystemFault($"'{type.Name}' implements '{name}' and so must implement '{inherited}' too.", type.Name, type.Location))
            .Concat(contract.Fields.SelectMany(field => Of(schema, type, contract, field)));
    }

    private static IEnumerable<TypeSystemFault> Of(SchemaDefinition schema, ComplexType type, InterfaceType contract, FieldDefinition promised)
    {
        if (type.Fields.Find(promised.Name) is not { } field)
        {
            yield return new TypeSystemFault($"'{type.Name}' lacks the field '{promised.Name}' of the interface '{contract.Name}'.", type.Name, type.Location);
            yield break;
        }

        var coordinate = $"{type.Name}.{field.Name}";
        if (!IsCovariant(schema, field.Type, promised.Type))
        {
            yield return new TypeSystemFault($"'{coordinate}' has the type '{field.Type}', the interface '{contract.Name}' promises '{promised.Type}'.", coordinate, field.Location);
        }

        foreach (var argument in promised.Arguments)
        {
            if (field.Arguments.Find(argument.Name) is not { } found)
            {
                yield return new TypeSystemFault($"'{coordinate}' lacks the argument '{argument.Name}' of the interface '{contract.Name}'.", coordinate, field.Location);
            }
            else if (found.Type != argument.Type)
            {
                yield return new TypeSystemFault($"'{coordinate}({argument.Name}:)' has the type '{found.Type}', the interface '{contract.Name}' has '{argument.Type}'.", $"{coordinate}({argument.Name}:)", found.Location);
            }
        }

        foreach (var extra in field.Arguments.Where(argument => argument.IsRequired && !argument.Has("require") && !promised.Arguments.Contains(argument.Name)))
        {
            yield return new TypeSystemFault($"'{coordinate}({extra.Name}:)' is required, but the interface '{contract.Name}' has no such argument.", $"{coordinate}({extra.Name}:)", extra.Location);
        }
    }

    private static bool IsCovariant(SchemaDefinition schema, TypeReference actual, TypeReference promised) => (actual, promised) switch
    {
        (NonNullTypeReference nonNull, NonNullTypeReference other) => IsCovariant(schema, nonNull.Inner, other.Inner),
        (NonNullTypeReference nonNull, _) => IsCovariant(schema, nonNull.Inner, promised),
        (ListTypeReference list, ListTypeReference other) => IsCovariant(schema, list.Inner, other.Inner),
        (NamedTypeReference, NamedTypeReference) => schema.IsSubType(actual.Name, promised.Name),
        _ => false,
    };
}
