using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Planning.Tests.Federations;

/// <summary>Whether composition made the schema that the federation was split from.</summary>
internal static class SchemaComparison
{
    public static IEnumerable<string> Compare(SchemaDefinition wanted, SchemaDefinition got)
    {
        var (theirs, ours) = (Lines(wanted).ToHashSet(StringComparer.Ordinal), Lines(got).ToHashSet(StringComparer.Ordinal));
        return theirs.Except(ours).Select(line => $"not composed: {line}").Concat(ours.Except(theirs).Select(line => $"composed: {line}"));
    }

    private static IEnumerable<string> Lines(SchemaDefinition schema) => schema.Types.Where(type => !type.IsBuiltIn && !type.Name.StartsWith("In_", StringComparison.Ordinal)).SelectMany(type => Members(schema, type).Select(member => $"{type.Kind} {type.Name} {member}"));

    private static IEnumerable<string> Members(SchemaDefinition schema, NamedType type) => type switch
    {
        ComplexType complex => complex.Fields.Select(field => $"{field.Name}({string.Join(", ", field.Arguments.Select(argument => $"{argument.Name}: {argument.Type}{(argument.DefaultValue is null ? "" : " with a default")}"))}): {field.Type}")
            .Concat(complex.Interfaces.Select(name => $"implements {name}")),
        UnionType => schema.PossibleTypes(type.Name),
        EnumType values => values.Values.Select(value => value.Name),
        InputObjectType input => input.Fields.Select(field => $"{field.Name}: {field.Type}"),
        _ => [""],
    };
}
