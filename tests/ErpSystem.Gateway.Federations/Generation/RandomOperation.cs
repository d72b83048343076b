using System.Globalization;
using System.Text;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Federations.Generation;

/// <summary>Writes operations over a schema by chance: aliases, arguments, fragments of both kinds, conditions. Not all of them are valid.</summary>
public sealed class RandomOperation(SchemaDefinition schema, int seed)
{
    private static readonly string[] Aliases = ["a", "b", "id", "name"];

    private static readonly (string Name, string Type)[] Variables =
        [("$x", "Boolean!"), ("$y", "Boolean! = false"), ("$text", "String = \"s\""), ("$number", "Int = 1"), ("$key", "ID!")];

    private static readonly string[] Conditions = ["$x", "$y", "true", "false"];

    private readonly Random random = new(seed);
    private readonly StringBuilder fragments = new();
    private StringBuilder text = new();
    private int names;

    /// <summary>Ids that lead to something.</summary>
    public IReadOnlyList<string> Ids { get; init; } = ["2"];

    /// <summary>Whether fields and fragments get conditions.</summary>
    public bool HasConditions { get; init; } = true;

    /// <summary>The document.</summary>
    public string Write()
    {
        var root = schema.Mutation is not null && random.Next(4) == 0 ? schema.Mutation : schema.Query!;
        Set(root, 5);
        text.Append(fragments);
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

        text.Append(random.Next(3) == 0 ? " }" : " __typename }");
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
        text.Append(' ').Append(Alias(field)).Append(field.Name);
        Arguments(field);
        Condition();
        if (schema.Resolve(field.Type) is { IsComposite: true } inner)
        {
            Set(inner, depth - 1);
        }
    }

    // A name of its own for most fields with arguments, which would be in conflict otherwise.
    private string Alias(FieldDefinition field) => random.Next(field.Arguments.Count > 0 ? 2 : 5) == 0
        ? random.Next(3) == 0 ? Aliases[random.Next(Aliases.Length)] + ": " : $"x{(names++).ToString(CultureInfo.InvariantCulture)}: "
        : "";

    private void Fragment(NamedType type, int depth)
    {
        var overlapping = schema.Types.Where(other => other.IsComposite && schema.Overlap(type.Name, other.Name)).ToList();
        var condition = random.Next(8) == 0 ? type : overlapping[random.Next(overlapping.Count)];
        if (random.Next(4) == 0)
        {
            Named(condition, depth);
            return;
        }

        text.Append(" ...").Append(condition == type && random.Next(2) == 0 ? "" : $" on {condition.Name}");
        Condition();
        Body(condition, depth);
    }

    private void Named(NamedType condition, int depth)
    {
        var name = $"F{(names++).ToString(CultureInfo.InvariantCulture)}";
        text.Append(" ...").Append(name);
        Condition();
        var outer = text;
        text = new StringBuilder();
        Body(condition, depth);
        fragments.Append(CultureInfo.InvariantCulture, $"\nfragment {name} on {condition.Name}").Append(text);
        text = outer;
    }

    private void Body(NamedType condition, int depth)
    {
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
        if (HasConditions && random.Next(6) == 0)
        {
            text.Append(random.Next(2) == 0 ? " @include" : " @skip").Append("(if: ").Append(Conditions[random.Next(Conditions.Length)]).Append(')');
        }
    }

    private void Arguments(FieldDefinition field)
    {
        var given = field.Arguments.Where(argument => argument.IsRequired || random.Next(2) == 0).ToList();
        if (given.Count > 0)
        {
            text.Append('(').AppendJoin(", ", given.Select(argument => $"{argument.Name}: {Value(argument.Type, 2)}")).Append(')');
        }
    }

    private string Value(TypeReference type, int depth) => !type.IsNonNull && random.Next(12) == 0 ? "null"
        : type.Element is { } element ? $"[{string.Join(", ", Enumerable.Range(0, random.Next(3)).Select(_ => Value(element, depth)))}]" : schema.Resolve(type) switch
        {
            { Name: "Int" } => random.Next(2) == 0 ? "$number" : random.Next(3).ToString(CultureInfo.InvariantCulture),
            { Name: "ID" } => random.Next(2) == 0 ? "$key" : $"\"{Ids[random.Next(Ids.Count)]}\"",
            { Name: "Boolean" } => "$x",
            EnumType values => values.Values[random.Next(values.Values.Count)].Name,
            InputObjectType input => $"{{ {string.Join(", ", input.Fields.Where(field => field.IsRequired || (depth > 0 && random.Next(3) == 0)).Select(field => $"{field.Name}: {Value(field.Type, depth - 1)}"))} }}",
            _ => random.Next(2) == 0 ? "$text" : "\"t\"",
        };
}
