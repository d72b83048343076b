using System.Text;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Planning.Tests.Generated;

/// <summary>Writes operations over a schema by chance: aliases, arguments, fragments, conditions. Not all of them are valid.</summary>
internal sealed class RandomOperation(SchemaDefinition schema, int seed, IReadOnlyList<string>? ids = null)
{
    private static readonly string[] Aliases = ["a", "b", "id", "name"];

    private static readonly (string Name, string Type)[] Variables =
        [("$x", "Boolean!"), ("$y", "Boolean! = false"), ("$text", "String = \"s\""), ("$number", "Int = 1"), ("$key", "ID!")];

    private static readonly string[] Conditions = ["$x", "$y", "true"];

    private readonly Random random = new(seed);
    private readonly StringBuilder text = new();

    public string Write()
    {
        var root = schema.Mutation is not null && random.Next(4) == 0 ? schema.Mutation : schema.Query!;
        Set(root, 5);
        var used = Variables.Where(variable => text.ToString().Contains(variable.Name, StringComparison.Ordinal)).Select(variable => $"{variable.Name}: {variable.Type}").ToList();
        return (root == schema.Query ? "query" : "mutation") + (used.Count > 0 ? $" ({string.Join(", ", used)})" : "") + text;
    }

    private void Set(NamedType type, int depth)
    {
        text.Append(" {");
        var count = 1 + random.Next(4);
        for (var i = 0; i < count; i++)
        {
            Selection(type, depth);
        }

        text.Append(" __typename }");
    }

    private void Selection(NamedType type, int depth)
    {
        var fields = (type as ComplexType)?.Fields.Where(field => depth > 0 || schema.Resolve(field.Type)!.IsLeaf).ToList() ?? [];
        if (fields.Count == 0 || random.Next(type.IsAbstract ? 2 : 8) == 0)
        {
            Fragment(type, depth);
            return;
        }

        var field = fields[random.Next(fields.Count)];
        text.Append(' ').Append(random.Next(5) == 0 ? Aliases[random.Next(Aliases.Length)] + ": " : "").Append(field.Name);
        Arguments(field);
        Condition();
        if (schema.Resolve(field.Type) is { IsComposite: true } inner)
        {
            Set(inner, depth - 1);
        }
    }

    private void Fragment(NamedType type, int depth)
    {
        var overlapping = schema.Types.Where(other => other.IsComposite && schema.Overlap(type.Name, other.Name)).ToList();
        var condition = overlapping[random.Next(overlapping.Count)];
        text.Append(" ... on ").Append(condition.Name);
        Condition();
        if (depth > 0)
        {
            Set(condition, depth - 1);
        }
        else
        {
            text.Append(" { __typename }");
        }
    }

    private void Condition()
    {
        if (random.Next(6) == 0)
        {
            text.Append(random.Next(2) == 0 ? " @include" : " @skip").Append("(if: ").Append(Conditions[random.Next(Conditions.Length)]).Append(')');
        }
    }

    private void Arguments(FieldDefinition field)
    {
        var given = field.Arguments.Where(argument => argument.IsRequired || random.Next(2) == 0).ToList();
        if (given.Count > 0)
        {
            text.Append('(').AppendJoin(", ", given.Select(argument => $"{argument.Name}: {Value(argument.Type)}")).Append(')');
        }
    }

    private string Value(TypeReference type) => type.Element is { } element ? $"[{Value(element)}]" : schema.Resolve(type) switch
    {
        { Name: "Int" } => random.Next(2) == 0 ? "$number" : random.Next(3).ToString(System.Globalization.CultureInfo.InvariantCulture),
        { Name: "ID" } => random.Next(2) == 0 ? "$key" : $"\"{(ids is { Count: > 0 } ? ids[random.Next(ids.Count)] : "2")}\"",
        { Name: "Boolean" } => "$x",
        EnumType values => values.Values[random.Next(values.Values.Count)].Name,
        InputObjectType input => $"{{ {string.Join(", ", input.Fields.Where(field => field.IsRequired).Select(field => $"{field.Name}: {Value(field.Type)}"))} }}",
        _ => random.Next(2) == 0 ? "$text" : "\"t\"",
    };
}
