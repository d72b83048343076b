using ErpSystem.Gateway.Schema.Types;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Validation.Schemas;

/// <summary>Input objects that contain themselves through fields that must be given, or through defaults: no value of them is finite.</summary>
internal sealed class InputCycles
{
    private readonly SchemaDefinition schema;
    private readonly SchemaErrors errors;
    private readonly HashSet<string> visited = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> indexInPath = new(StringComparer.Ordinal);
    private readonly List<InputValueDefinition> path = [];

    private InputCycles(SchemaDefinition schema, SchemaErrors errors)
    {
        this.schema = schema;
        this.errors = errors;
    }

    public static void Check(SchemaDefinition schema, SchemaErrors errors)
    {
        var cycles = new InputCycles(schema, errors);
        foreach (var type in schema.Types)
        {
            if (type is InputObjectType input)
            {
                cycles.Visit(input);
                cycles.CheckDefaults(input);
            }
        }
    }

    /// <summary>True when filling in an input value's default leads back to a field whose default is being filled in.</summary>
    public static bool HasDefaultCycle(SchemaDefinition schema, InputValueDefinition value) =>
        value.DefaultValue is { } literal && Repeats(schema, literal, value.Type, []);

    private void Visit(InputObjectType input)
    {
        if (!visited.Add(input.Name))
        {
            return;
        }

        indexInPath[input.Name] = path.Count;
        foreach (var field in input.Fields)
        {
            if (field.Type is not NonNullTypeReference { Inner: NamedTypeReference } || schema.Resolve(field.Type) is not InputObjectType inner)
            {
                continue;
            }

            path.Add(field);
            if (indexInPath.TryGetValue(inner.Name, out var start))
            {
                var names = string.Join('.', path.Skip(start).Select(step => step.Name));
                errors.Report(
                    "INPUT_OBJECT_CYCLE",
                    $"Cannot reference Input Object \"{inner.Name}\" within itself through a series of non-null fields: \"{names}\".",
                    inner.Name,
                    inner.Location);
            }
            else
            {
                Visit(inner);
            }

            path.RemoveAt(path.Count - 1);
        }

        indexInPath.Remove(input.Name);
    }

    private void CheckDefaults(InputObjectType input)
    {
        foreach (var field in input.Fields)
        {
            if (field.DefaultValue is { } literal && Repeats(schema, literal, field.Type, [field]))
            {
                errors.Report(
                    "DEFAULT_VALUE_CYCLE",
                    $"Invalid circular reference. The default value of Input Object field {input.Name}.{field.Name} references itself.",
                    $"{input.Name}.{field.Name}",
                    field.Location);
            }
        }
    }

    private static bool Repeats(SchemaDefinition schema, GraphQLValue literal, TypeReference type, HashSet<InputValueDefinition> open)
    {
        if (literal is GraphQLListValue list)
        {
            return (list.Values ?? []).Exists(item => Repeats(schema, item, type, open));
        }

        if (literal is not GraphQLObjectValue value || schema.Resolve(type) is not InputObjectType input)
        {
            return false;
        }

        foreach (var field in input.Fields)
        {
            var given = (value.Fields ?? []).Find(candidate => candidate.Name.StringValue == field.Name)?.Value;
            if (given is not null && Repeats(schema, given, field.Type, open))
            {
                return true;
            }

            if (given is null && field.DefaultValue is { } inherited)
            {
                if (!open.Add(field) || Repeats(schema, inherited, field.Type, open))
                {
                    return true;
                }

                open.Remove(field);
            }
        }

        return false;
    }
}
