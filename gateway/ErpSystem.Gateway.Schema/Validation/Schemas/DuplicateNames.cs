using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Schema.Validation.Schemas;

/// <summary>Names that must be unique: types, directives, fields, arguments, enum values.</summary>
internal static class DuplicateNames
{
    private const string Code = "DUPLICATE_NAME";

    public static void Check(SchemaDefinition schema, SchemaErrors errors)
    {
        // The built-in scalars stand first without a place; a schema may define them again.
        var types = new MemberCollection<NamedType>(schema.Types.Where(type => !(type.Location.IsNone && type.IsBuiltIn)));
        Check(types, type => $"There can be only one type named \"{type.Name}\".", type => type.Name, errors);
        Check(schema.DirectiveDefinitions, directive => $"There can be only one directive named \"@{directive.Name}\".", directive => $"@{directive.Name}", errors);
        foreach (var directive in schema.DirectiveDefinitions)
        {
            CheckArguments(directive.Arguments, $"@{directive.Name}", errors);
        }

        foreach (var type in types)
        {
            CheckMembers(type, errors);
        }
    }

    private static void CheckMembers(NamedType type, SchemaErrors errors)
    {
        switch (type)
        {
            case ComplexType complex:
                Check(complex.Fields, field => $"Field \"{type.Name}.{field.Name}\" can only be defined once.", field => $"{type.Name}.{field.Name}", errors);
                foreach (var field in complex.Fields)
                {
                    CheckArguments(field.Arguments, $"{type.Name}.{field.Name}", errors);
                }

                break;
            case InputObjectType input:
                Check(input.Fields, field => $"Field \"{type.Name}.{field.Name}\" can only be defined once.", field => $"{type.Name}.{field.Name}", errors);
                break;
            case EnumType values:
                Check(values.Values, value => $"Enum value \"{type.Name}.{value.Name}\" can only be defined once.", value => $"{type.Name}.{value.Name}", errors);
                break;
        }
    }

    private static void CheckArguments(MemberCollection<InputValueDefinition> arguments, string owner, SchemaErrors errors) =>
        Check(arguments, argument => $"Argument \"{owner}({argument.Name}:)\" can only be defined once.", argument => $"{owner}({argument.Name}:)", errors);

    private static void Check<T>(MemberCollection<T> members, Func<T, string> message, Func<T, string> coordinate, SchemaErrors errors)
        where T : SchemaMember
    {
        foreach (var member in members)
        {
            if (!ReferenceEquals(members.Find(member.Name), member))
            {
                errors.Report(Code, message(member), coordinate(member), member.Location);
            }
        }
    }
}
