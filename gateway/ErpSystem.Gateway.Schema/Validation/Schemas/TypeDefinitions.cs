using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Schema.Validation.Schemas;

/// <summary>One type by itself: that it has members, and that these are of the right kind.</summary>
internal static class TypeDefinitions
{
    public static void Check(SchemaDefinition schema, NamedType type, SchemaValidationOptions options, InputValues inputs, SchemaErrors errors)
    {
        errors.CheckName(type, type.Name);
        if (type.IsExtensionOnly && !options.AllowExtensionsOfUndefinedTypes)
        {
            errors.Report("EXTENDED_TYPE_UNDEFINED", $"Cannot extend type \"{type.Name}\" because it is not defined.", type.Name, type.Location);
        }

        switch (type)
        {
            case ComplexType complex:
                CheckFields(schema, complex, inputs, errors);
                break;
            case UnionType union:
                CheckMembers(schema, union, inputs, errors);
                break;
            case EnumType enumType:
                CheckValues(enumType, errors);
                break;
            case InputObjectType input:
                CheckInputFields(input, inputs, errors);
                break;
        }
    }

    private static void CheckFields(SchemaDefinition schema, ComplexType type, InputValues inputs, SchemaErrors errors)
    {
        if (type.Fields.Count == 0)
        {
            errors.Report("TYPE_EMPTY", $"Type {type.Name} must define one or more fields.", type.Name, type.Location);
        }

        foreach (var field in type.Fields)
        {
            var coordinate = $"{type.Name}.{field.Name}";
            errors.CheckName(field, coordinate);
            if (inputs.IsKnown(field.Type, coordinate, field.Location) && schema.Resolve(field.Type) is { IsOutput: false })
            {
                errors.Report("TYPE_IS_NO_OUTPUT_TYPE", $"The type of {coordinate} must be Output Type but got: {field.Type}.", coordinate, field.Location);
            }

            foreach (var argument in field.Arguments)
            {
                inputs.CheckArgument(argument, $"{coordinate}({argument.Name}:)");
            }
        }
    }

    private static void CheckMembers(SchemaDefinition schema, UnionType union, InputValues inputs, SchemaErrors errors)
    {
        if (union.Members.IsEmpty)
        {
            errors.Report("TYPE_EMPTY", $"Union type {union.Name} must define one or more member types.", union.Name, union.Location);
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in union.Members)
        {
            if (!seen.Add(member))
            {
                errors.Report("UNION_MEMBER_REPEATED", $"Union type {union.Name} can only include type {member} once.", union.Name, union.Location);
            }
            else if (inputs.IsKnown(TypeReference.Named(member), union.Name, union.Location) && schema.Find(member) is not ObjectType)
            {
                errors.Report(
                    "UNION_MEMBER_NO_OBJECT", $"Union type {union.Name} can only include Object types, it cannot include {member}.", union.Name, union.Location);
            }
        }
    }

    private static void CheckValues(EnumType type, SchemaErrors errors)
    {
        if (type.Values.Count == 0)
        {
            errors.Report("TYPE_EMPTY", $"Enum type {type.Name} must define one or more values.", type.Name, type.Location);
        }

        foreach (var value in type.Values)
        {
            errors.CheckName(value, $"{type.Name}.{value.Name}");
        }
    }

    private static void CheckInputFields(InputObjectType type, InputValues inputs, SchemaErrors errors)
    {
        if (type.Fields.Count == 0)
        {
            errors.Report("TYPE_EMPTY", $"Input Object type {type.Name} must define one or more fields.", type.Name, type.Location);
        }

        foreach (var field in type.Fields)
        {
            var coordinate = $"{type.Name}.{field.Name}";
            inputs.CheckField(field, coordinate);
            if (type.IsOneOf && field.Type.IsNonNull)
            {
                errors.Report("ONE_OF_FIELD_NON_NULL", $"OneOf input field {coordinate} must be nullable.", coordinate, field.Location);
            }

            if (type.IsOneOf && field.DefaultValue is not null)
            {
                errors.Report("ONE_OF_FIELD_DEFAULT", $"OneOf input field {coordinate} cannot have a default value.", coordinate, field.Location);
            }
        }
    }
}
