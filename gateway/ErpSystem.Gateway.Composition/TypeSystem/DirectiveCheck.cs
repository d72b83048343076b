using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.TypeSystem;

/// <summary>Directives stand where they may, once if not repeatable, with all arguments that they need. A directive that nobody defines is let pass.</summary>
internal static class DirectiveCheck
{
    public static IEnumerable<TypeSystemFault> Faults(SchemaDefinition schema)
    {
        foreach (var type in schema.Types.Where(type => !type.IsBuiltIn))
        {
            foreach (var (member, coordinate, location) in Elements(type))
            {
                foreach (var fault in Of(schema, member, coordinate, location))
                {
                    yield return fault;
                }
            }
        }
    }

    private static IEnumerable<(SchemaMember Member, string Coordinate, string Location)> Elements(NamedType type)
    {
        yield return (type, type.Name, type.Kind switch
        {
            TypeKind.InputObject => "INPUT_OBJECT",
            _ => type.Kind.ToString().ToUpperInvariant(),
        });
        var members = type switch
        {
            ComplexType complex => complex.Fields.SelectMany(field => field.Arguments
                .Select(argument => ((SchemaMember)argument, $"{type.Name}.{field.Name}({argument.Name}:)", "ARGUMENT_DEFINITION"))
                .Prepend((field, $"{type.Name}.{field.Name}", "FIELD_DEFINITION"))),
            InputObjectType input => input.Fields.Select(field => ((SchemaMember)field, $"{type.Name}.{field.Name}", "INPUT_FIELD_DEFINITION")),
            EnumType values => values.Values.Select(value => ((SchemaMember)value, $"{type.Name}.{value.Name}", "ENUM_VALUE")),
            _ => [],
        };
        foreach (var member in members)
        {
            yield return member;
        }
    }

    private static IEnumerable<TypeSystemFault> Of(SchemaDefinition schema, SchemaMember member, string coordinate, string location)
    {
        foreach (var directive in member.Directives)
        {
            if ((schema.DirectiveDefinitions.Find(directive.Name) ?? SpecifiedDirectives.Find(directive.Name)) is not { } definition)
            {
                continue;
            }

            if (!definition.Locations.Contains(location))
            {
                yield return new TypeSystemFault($"@{directive.Name} must not stand on '{coordinate}'.", coordinate, directive.Location);
            }

            foreach (var missing in definition.Arguments.Where(argument => argument.IsRequired && directive.Argument(argument.Name) is null))
            {
                yield return new TypeSystemFault($"@{directive.Name} on '{coordinate}' lacks its argument '{missing.Name}'.", coordinate, directive.Location);
            }

            foreach (var unknown in directive.Arguments.Where(argument => !definition.Arguments.Contains(argument.Name)))
            {
                yield return new TypeSystemFault($"@{directive.Name} has no argument '{unknown.Name}'; it is given on '{coordinate}'.", coordinate, directive.Location);
            }

            if (!definition.IsRepeatable && member.Directives.First(other => other.Name == directive.Name) != directive)
            {
                yield return new TypeSystemFault($"@{directive.Name} stands twice on '{coordinate}'.", coordinate, directive.Location);
            }
        }
    }
}
