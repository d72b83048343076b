using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.WarmUps;

/// <summary>Requests that a client of a schema could send.</summary>
internal static class SampleRequest
{
    /// <summary>The body of a request for a stored document; null when its operation is no query, is one of several, or cannot be given variables.</summary>
    public static string? For(SchemaDefinition schema, string document)
    {
        if (DocumentParser.Parse(document).Definitions.OfType<GraphQLOperationDefinition>().ToList() is not [{ Operation: OperationType.Query } operation])
        {
            return null;
        }

        var variables = new JsonObject();
        foreach (var variable in operation.Variables?.Items ?? [])
        {
            if (variable.Type is not GraphQLNonNullType || variable.DefaultValue is not null)
            {
                continue;
            }

            if (!SampleValues.TryMake(schema, TypeReference.Of(variable.Type), out var value))
            {
                return null;
            }

            variables[variable.Variable.Name.StringValue] = value;
        }

        return Body(document, variables);
    }

    /// <summary>The body of a request for as much of the schema as is needed to run through the gateway's code; null when nothing can be asked.</summary>
    public static string? For(SchemaDefinition schema) => new Writer(schema).Write() is var (document, variables) ? Body(document, variables) : null;

    private static string Body(string document, JsonObject variables) => new JsonObject { ["query"] = document, ["variables"] = variables }.ToJsonString();

    private sealed class Writer(SchemaDefinition schema)
    {
        private const int MaxFieldsBelowRoot = 40;
        private const int MaxDepth = 5;
        private const int MaxObjectsOfOne = 3;
        private const int MaxLeavesOfOne = 6;

        private readonly JsonObject variables = [];
        private readonly StringBuilder declarations = new();
        private int fieldsLeft;

        public (string Document, JsonObject Variables)? Write() =>
            schema.Query is { } query && Selection(query, 0) is { } selection
                ? ($"query{(declarations.Length > 0 ? $"({declarations})" : "")}{selection}", variables)
                : null;

        private string? Selection(NamedType type, int depth)
        {
            if (type is UnionType || depth == MaxDepth)
            {
                return type is UnionType ? "{__typename}" : null;
            }

            var text = new StringBuilder();
            var (leaves, objects) = (0, 0);
            foreach (var field in ((ComplexType)type).Fields)
            {
                // An id that names a type cannot be made up.
                var target = depth == 0 && NodeIdentification.IsNodeField(field) ? null : schema.Resolve(field.Type);
                if (target is null || (depth > 0 && fieldsLeft == 0) || (target.IsLeaf ? leaves == MaxLeavesOfOne : objects == MaxObjectsOfOne))
                {
                    continue;
                }

                fieldsLeft = depth == 0 ? MaxFieldsBelowRoot : fieldsLeft - 1;
                var (declared, given) = (declarations.Length, variables.Count);
                if (Arguments(field) is { } arguments && (target.IsLeaf ? "" : Selection(target, depth + 1)) is { } inner)
                {
                    text.Append(' ').Append(field.Name).Append(arguments).Append(inner);
                    (leaves, objects) = target.IsLeaf ? (leaves + 1, objects) : (leaves, objects + 1);
                    continue;
                }

                // A variable that is declared and not used would make the document invalid.
                declarations.Length = declared;
                while (variables.Count > given)
                {
                    variables.RemoveAt(variables.Count - 1);
                }
            }

            return text.Length > 0 ? $"{{{text}}}" : null;
        }

        private string? Arguments(FieldDefinition field)
        {
            var text = new StringBuilder();
            foreach (var argument in field.Arguments)
            {
                if (!argument.IsRequired)
                {
                    continue;
                }

                if (!SampleValues.TryMake(schema, argument.Type, out var value))
                {
                    return null;
                }

                var name = string.Create(CultureInfo.InvariantCulture, $"v{variables.Count}");
                variables[name] = value;
                declarations.Append(CultureInfo.InvariantCulture, $"${name}:{argument.Type} ");
                text.Append(CultureInfo.InvariantCulture, $"{argument.Name}:${name} ");
            }

            return text.Length > 0 ? $"({text})" : "";
        }
    }
}
