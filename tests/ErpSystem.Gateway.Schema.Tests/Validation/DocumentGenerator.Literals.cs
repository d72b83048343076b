using System.Globalization;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Schema.Tests.Validation;

// Values and variables.
internal sealed partial class DocumentGenerator
{
    private string Literal(TypeReference type, int depth, bool mayUseVariables = true)
    {
        if (mayUseVariables && Chance(0.15))
        {
            return Variable(type);
        }

        if (Wrong())
        {
            return Pick(["null", "1", "1.5", "\"text\"", "true", "EUR", "[1]", "{}", "{nope: 1}", "99999999999"]);
        }

        if (!type.IsNonNull && Chance(0.1))
        {
            return "null";
        }

        if (type.Element is { } element)
        {
            return Chance(0.2) ? Literal(element, depth + 1, mayUseVariables)
                : $"[{string.Join(", ", Enumerable.Range(0, random.Next(3)).Select(_ => Literal(element, depth + 1, mayUseVariables)))}]";
        }

        return schema.Resolve(type) switch
        {
            EnumType values => Pick(values.Values.Select(value => value.Name).ToList()),
            InputObjectType input => Object(input, depth, mayUseVariables),
            _ => type.Name switch
            {
                "Int" => Pick(["0", "-7", "2147483647"]),
                "Float" => Pick(["1", "1.5", "-1e10"]),
                "Boolean" => Pick(["true", "false"]),
                "ID" => Pick(["1", "\"id\""]),
                "String" => Pick(["\"\"", "\"te\\\"xt\"", "\"\"\"block\"\"\""]),
                _ => Pick(["1", "\"2026-01-01\"", "{a: [1, B]}"]),
            },
        };
    }

    private string Object(InputObjectType type, int depth, bool mayUseVariables)
    {
        var fields = type.IsOneOf && !Wrong() ? [Pick(type.Fields.Where(field => field.Name != "nested").ToList())] : type.Fields.Where(field => field.IsRequired ? !Wrong() : depth < 3 && Chance(0.25)).ToList();
        var texts = fields.Select(field => $"{(Wrong() ? Misspelled(field.Name) : field.Name)}: {Literal(field.Type, depth + 1, mayUseVariables)}").ToList();
        if (texts.Count > 0 && Wrong())
        {
            texts.Add(texts[0]);
        }

        return $"{{{string.Join(", ", texts)}}}";
    }

    private string Variable(TypeReference type)
    {
        var known = variables.FindAll(variable => variable.Type == type.ToString());
        if (known.Count > 0 && Chance(0.5))
        {
            return $"${Pick(known).Name}";
        }

        if (inFragment && !Wrong())
        {
            return Literal(type, 3, mayUseVariables: false);
        }

        var name = $"v{variables.Count.ToString(CultureInfo.InvariantCulture)}";
        variables.Add((name, type.ToString()));
        return $"${name}";
    }

    private static TypeReference Reference(string type) =>
        type.EndsWith('!') ? new NonNullTypeReference(Reference(type[..^1]))
        : type.StartsWith('[') ? new ListTypeReference(Reference(type[1..^1]))
        : TypeReference.Named(type);
}
