using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.TypeSystem;

/// <summary>Finds all ways in which a schema is no valid GraphQL schema, by the GraphQL specification's section on the type system.</summary>
internal static class TypeSystemCheck
{
    public static IEnumerable<TypeSystemFault> Faults(SchemaDefinition schema) =>
    [
        .. NameCheck.Faults(schema),
        .. ReferenceCheck.Faults(schema),
        .. ImplementationCheck.Faults(schema),
        .. InputCheck.Faults(schema),
        .. DirectiveCheck.Faults(schema),
    ];
}
