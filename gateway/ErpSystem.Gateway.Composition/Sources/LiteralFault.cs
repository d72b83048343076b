using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Composition.Sources;

/// <summary>Says why a literal is no value of a type.</summary>
internal static class LiteralFault
{
    /// <summary>Half a sentence, or null when the literal can be coerced. A custom scalar takes every literal.</summary>
    public static string? Find(SchemaDefinition schema, GraphQLValue value, TypeReference type)
    {
        if (value is GraphQLVariable)
        {
            return "a variable is given, only constants are allowed";
        }

        if (value is GraphQLNullValue)
        {
            return type.IsNonNull ? $"null is no '{type}'" : null;
        }

        if (type.Element is { } element)
        {
            // One value stands for a list of it.
            return value is GraphQLListValue list
                ? (list.Values ?? []).Select(item => Find(schema, item, element)).FirstOrDefault(fault => fault is not null)
                : Find(schema, value, element);
        }

        return schema.Resolve(type) switch
        {
            InputObjectType input => InObject(schema, value, input),
            EnumType values => value is GraphQLEnumValue name && values.Values.Contains(name.Name.StringValue) ? null : Wrong(value, type),
            ScalarType when BuiltIns.IsBuiltInScalar(type.Name) => FitsScalar(value, type.Name) ? null : Wrong(value, type),
            _ => null,
        };
    }

    private static bool FitsScalar(GraphQLValue value, string scalar) => scalar switch
    {
        "Int" => value is GraphQLIntValue number && int.TryParse(number.Value.Span, out _),
        "Float" => value is GraphQLIntValue or GraphQLFloatValue,
        "Boolean" => value is GraphQLBooleanValue,
        "ID" => value is GraphQLStringValue or GraphQLIntValue,
        _ => value is GraphQLStringValue,
    };

    private static string? InObject(SchemaDefinition schema, GraphQLValue value, InputObjectType input)
    {
        if (value is not GraphQLObjectValue item)
        {
            return Wrong(value, TypeReference.Named(input.Name));
        }

        foreach (var field in item.Fields ?? [])
        {
            var name = field.Name.StringValue;
            if (input.Fields.Find(name) is not { } declared)
            {
                return $"'{input.Name}' has no field '{name}'";
            }

            if (Find(schema, field.Value, declared.Type) is { } fault)
            {
                return fault;
            }
        }

        var missing = input.Fields.FirstOrDefault(field => field.IsRequired && !(item.Fields ?? []).Exists(given => given.Name.StringValue == field.Name));
        return missing is null ? null : $"the required field '{input.Name}.{missing.Name}' is missing";
    }

    private static string Wrong(GraphQLValue value, TypeReference type) => $"{ValueText.Of(value)} is no '{type.Nullable}'";
}
