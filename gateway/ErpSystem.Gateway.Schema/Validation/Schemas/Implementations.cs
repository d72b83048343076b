using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Schema.Validation.Schemas;

/// <summary>That a type does what the interfaces that it implements promise.</summary>
internal static class Implementations
{
    private const string Code = "INTERFACE_NOT_IMPLEMENTED";

    public static void Check(SchemaDefinition schema, ComplexType type, SchemaErrors errors)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in type.Interfaces)
        {
            if (schema.Find(name) is not InterfaceType implemented)
            {
                var problem = schema.Find(name) is null
                    ? $"Unknown type \"{name}\".{Suggestions.DidYouMean(name, schema.Types.Select(known => known.Name))}"
                    : $"Type {type.Name} must only implement Interface types, it cannot implement {name}.";
                errors.Report(schema.Find(name) is null ? "UNKNOWN_TYPE" : "IMPLEMENTS_NO_INTERFACE", problem, type.Name, type.Location);
            }
            else if (name == type.Name)
            {
                errors.Report(
                    "IMPLEMENTS_CYCLE", $"Type {name} cannot implement itself because it would create a circular reference.", name, type.Location);
            }
            else if (!seen.Add(name))
            {
                errors.Report("IMPLEMENTS_REPEATED", $"Type {type.Name} can only implement {name} once.", type.Name, type.Location);
            }
            else
            {
                CheckAncestors(type, implemented, errors);
                CheckFields(schema, type, implemented, errors);
            }
        }
    }

    private static void CheckAncestors(ComplexType type, InterfaceType implemented, SchemaErrors errors)
    {
        foreach (var ancestor in implemented.Interfaces)
        {
            if (type.Interfaces.Contains(ancestor))
            {
                continue;
            }

            if (ancestor == type.Name)
            {
                errors.Report(
                    "IMPLEMENTS_CYCLE",
                    $"Type {type.Name} cannot implement {implemented.Name} because it would create a circular reference.",
                    type.Name,
                    type.Location);
            }
            else
            {
                errors.Report(
                    "IMPLEMENTS_INCOMPLETE",
                    $"Type {type.Name} must implement {ancestor} because it is implemented by {implemented.Name}.",
                    type.Name,
                    type.Location);
            }
        }
    }

    private static void CheckFields(SchemaDefinition schema, ComplexType type, InterfaceType implemented, SchemaErrors errors)
    {
        foreach (var promised in implemented.Fields)
        {
            var coordinate = $"{type.Name}.{promised.Name}";
            var promise = $"{implemented.Name}.{promised.Name}";
            if (type.Fields.Find(promised.Name) is not { } field)
            {
                errors.Report(Code, $"Interface field {promise} expected but {type.Name} does not provide it.", coordinate, type.Location);
                continue;
            }

            if (!schema.Lookup.IsSubType(field.Type, promised.Type))
            {
                errors.Report(
                    Code, $"Interface field {promise} expects type {promised.Type} but {coordinate} is type {field.Type}.", coordinate, field.Location);
            }

            CheckArguments(field, promised, coordinate, promise, errors);
        }
    }

    private static void CheckArguments(FieldDefinition field, FieldDefinition promised, string coordinate, string promise, SchemaErrors errors)
    {
        foreach (var argument in promised.Arguments)
        {
            if (field.Arguments.Find(argument.Name) is not { } own)
            {
                errors.Report(
                    Code, $"Interface field argument {promise}({argument.Name}:) expected but {coordinate} does not provide it.", coordinate, field.Location);
            }
            else if (own.Type != argument.Type)
            {
                errors.Report(
                    Code,
                    $"Interface field argument {promise}({argument.Name}:) expects type {argument.Type} but {coordinate}({argument.Name}:) is type {own.Type}.",
                    $"{coordinate}({argument.Name}:)",
                    own.Location);
            }
        }

        foreach (var own in field.Arguments)
        {
            if (own.IsRequired && !promised.Arguments.Contains(own.Name))
            {
                errors.Report(
                    Code,
                    $"Object field {coordinate} includes required argument {own.Name} that is missing from the Interface field {promise}.",
                    $"{coordinate}({own.Name}:)",
                    own.Location);
            }
        }
    }
}
