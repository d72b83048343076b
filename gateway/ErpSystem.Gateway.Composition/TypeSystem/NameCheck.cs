using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.TypeSystem;

/// <summary>Names are unique, not reserved, and no type is empty.</summary>
internal static class NameCheck
{
    public static IEnumerable<TypeSystemFault> Faults(SchemaDefinition schema) =>
        Duplicates(schema.Types.Where(type => !type.IsBuiltIn), type => type.Name, "type")
            .Concat(Duplicates(schema.DirectiveDefinitions, directive => $"@{directive.Name}", "directive"))
            .Concat(schema.Types.Where(type => !type.IsBuiltIn).SelectMany(MembersOf))
            .Concat(schema.Types.Where(type => type.Name.StartsWith("__", StringComparison.Ordinal) && !IntrospectionTypes.Contains(type.Name)).Select(Reserved));

    private static readonly HashSet<string> IntrospectionTypes = ["__Schema", "__Type", "__TypeKind", "__Field", "__InputValue", "__EnumValue", "__Directive", "__DirectiveLocation"];

    private static TypeSystemFault Reserved(NamedType type) => new($"The name '{type.Name}' must not begin with '__'.", type.Name, type.Location);

    private static IEnumerable<TypeSystemFault> MembersOf(NamedType type)
    {
        var (members, what) = type switch
        {
            ComplexType complex => (complex.Fields.Cast<SchemaMember>().ToList(), "field"),
            InputObjectType input => (input.Fields.Cast<SchemaMember>().ToList(), "input field"),
            EnumType values => (values.Values.Cast<SchemaMember>().ToList(), "value"),
            _ => ([], ""),
        };
        if (members.Count == 0 && what.Length > 0)
        {
            return [new TypeSystemFault($"'{type.Name}' has no {what}s.", type.Name, type.Location)];
        }

        return Duplicates(members, member => $"{type.Name}.{member.Name}", what)
            .Concat(members.Where(member => member.Name.StartsWith("__", StringComparison.Ordinal))
                .Select(member => new TypeSystemFault($"The name '{member.Name}' must not begin with '__'.", $"{type.Name}.{member.Name}", member.Location)))
            .Concat(members.OfType<FieldDefinition>().SelectMany(field => Duplicates(field.Arguments, argument => $"{type.Name}.{field.Name}({argument.Name}:)", "argument")));
    }

    private static IEnumerable<TypeSystemFault> Duplicates<T>(IEnumerable<T> members, Func<T, string> coordinate, string what)
        where T : SchemaMember =>
        members.GroupBy(coordinate, StringComparer.Ordinal)
            .SelectMany(group => group.Skip(1).Select(member => new TypeSystemFault($"The {what} '{group.Key}' is defined twice.", group.Key, member.Location)));
}
