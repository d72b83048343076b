using System.Globalization;
using System.Text;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Schema.Tests.Validation;

/// <summary>Writes documents over a schema, most of them nearly valid: every choice is sometimes made wrongly. One seed gives one document.</summary>
internal sealed partial class DocumentGenerator
{
    private const int MaxDepth = 4;

    private readonly SchemaDefinition schema;
    private readonly Random random;
    private readonly double mistakes;
    private readonly double collisions;
    private readonly StringBuilder output = new();
    private readonly List<(string Name, string Type)> variables = [];
    private readonly List<(string Name, string Type)> fragments = [];
    private readonly HashSet<string> spread = new(StringComparer.Ordinal);
    private int firstFragment;
    private int aliases;
    private bool inFragment;
    private bool inSubscription;

    private DocumentGenerator(SchemaDefinition schema, int seed)
    {
        this.schema = schema;
        random = new Random(seed);
        mistakes = random.Next(3) switch { 0 => 0.0, 1 => 0.02, _ => 0.08 };

        // Every eighth document is about response names that meet.
        (mistakes, collisions) = seed % 8 == 1 ? (0, 0.5) : (mistakes, 0.04);
    }

    public static string Generate(SchemaDefinition schema, int seed)
    {
        var generator = new DocumentGenerator(schema, seed);
        var document = generator.Document();

        // Every eighth document is about syntax.
        return seed % 8 == 0 ? generator.Tampered(document) : document;
    }

    /// <summary>One document for each seed from the first.</summary>
    public static string Corpus(SchemaDefinition schema, int count, int first = 1)
    {
        var corpus = new StringBuilder();
        for (var seed = first; seed < first + count; seed++)
        {
            corpus.Append(CultureInfo.InvariantCulture, $"### seed {seed}\n").Append(Generate(schema, seed)).Append('\n');
        }

        return corpus.ToString();
    }

    private string Document()
    {
        var count = random.Next(collisions > 0.1 ? 7 : 4);
        for (var index = 0; index < count; index++)
        {
            fragments.Add(($"F{(Wrong() ? 0 : index)}", Pick(["Product", "Service", "Named", "Node", "Item", "Order", "Category", "SearchResult", "Query", "Priced"])));
        }

        var operations = Chance(0.1) ? 2 : 1;
        for (var index = 0; index < operations; index++)
        {
            Operation(operations == 1 && Chance(0.3) ? "" : $"Q{(Wrong() ? 0 : index)}");
        }

        inFragment = true;
        for (firstFragment = 1; firstFragment <= count; firstFragment++)
        {
            var (name, type) = fragments[firstFragment - 1];
            if (spread.Contains(name) || Wrong())
            {
                Fragment(name, type);
            }
        }

        return output.ToString().TrimEnd('\n');
    }

    private void Fragment(string name, string type)
    {
        output.Append("fragment ").Append(name).Append(" on ").Append(Wrong() ? Pick(["Int", "Filter", "Nope", "Currency"]) : type);
        Directives("FRAGMENT_DEFINITION");
        Selections(type, MaxDepth - 2);
        output.Append('\n');
    }

    private void Operation(string name)
    {
        variables.Clear();
        var (keyword, root) = random.Next(12) switch { 0 => ("mutation", "Mutation"), 1 => ("subscription", "Subscription"), _ => ("query", "Query") };
        inSubscription = keyword == "subscription";
        var start = output.Length;
        Directives(keyword.ToUpperInvariant());
        Selections(root, keyword == "subscription" && !Wrong() ? -1 : MaxDepth);
        output.Append('\n');
        var definitions = (Wrong() ? [.. variables, .. variables] : variables)
            .Where(_ => !Wrong())
            .Select(variable => $"${variable.Name}: {(Wrong() ? Pick(["Int", "String!", "[ID!]", "Nope", "Product"]) : variable.Type)}{Default(variable.Type)}")
            .ToList();
        if (Wrong())
        {
            definitions.Add("$unused: Int");
        }

        var head = definitions.Count == 0 ? "" : $"({string.Join(", ", definitions)})";
        output.Insert(start, $"{keyword} {name}{head}");
    }

    private string Default(string type) => Chance(0.2) && !type.EndsWith('!') ? $" = {Literal(Reference(type), 1, mayUseVariables: false)}" : "";

    // A depth of -1 asks for exactly one root field.
    private void Selections(string typeName, int depth)
    {
        output.Append(" {");
        var type = schema.Find(typeName);
        var fields = type is ComplexType complex ? complex.Fields.ToList() : [];
        var count = depth < 0 ? 1 : 1 + random.Next(4);
        for (var index = 0; index < count; index++)
        {
            var kind = depth < 0 ? 9 : random.Next(10);
            if (kind == 0 && fragments.Count > 0)
            {
                Spread(typeName);
            }
            else if (kind == 1 && depth > 0)
            {
                InlineFragment(typeName, depth);
            }
            else if (fields.Count == 0 || kind == 2)
            {
                output.Append(Chance(0.1) ? " x: __typename" : " __typename");
            }
            else
            {
                Field(Pick(fields), depth);
            }
        }

        output.Append(" }");
    }

    private void Spread(string typeName)
    {
        // Only later fragments, so that there are cycles only by mistake.
        var fitting = fragments.Skip(firstFragment).Where(candidate => schema.Overlap(candidate.Type, typeName)).Select(fragment => fragment.Name).ToList();
        if (fitting.Count == 0 && !Wrong())
        {
            output.Append(" __typename");
            return;
        }

        var name = fitting.Count == 0 || Wrong() ? Pick([.. fragments.Select(fragment => fragment.Name), "Missing"]) : Pick(fitting);
        spread.Add(name);
        output.Append(" ...").Append(name);
        Directives("FRAGMENT_SPREAD");
    }

    private void InlineFragment(string typeName, int depth)
    {
        var possible = schema.Types.Where(type => type.IsComposite && schema.Overlap(type.Name, typeName)).Select(type => type.Name).ToList();
        var condition = Wrong() ? Pick(["Product", "Money", "Int", "Nope", "Lonely"]) : Pick(possible);
        output.Append(" ...");
        if (Chance(0.9))
        {
            output.Append(" on ").Append(condition);
        }
        else
        {
            condition = typeName;
        }

        Directives("INLINE_FRAGMENT");
        Selections(schema.Find(condition) is { IsComposite: true } ? condition : typeName, depth - 1);
    }

    private void Field(FieldDefinition field, int depth)
    {
        var alias = Chance(collisions) ? Pick(["x: ", "y: ", "id: ", "name: "])
            : field.Arguments.Count > 0 && Chance(0.9) ? $"a{(aliases++).ToString(CultureInfo.InvariantCulture)}: "
            : "";
        output.Append(' ').Append(alias).Append(Wrong() ? Misspelled(field.Name) : field.Name);
        var arguments = field.Arguments.Where(argument => argument.IsRequired ? !Wrong() : Chance(0.3)).Select(Argument).ToList();
        if (Wrong())
        {
            arguments.Add($"{Pick(["id", "nope", "first"])}: 1");
        }

        output.Append(arguments.Count == 0 ? "" : $"({string.Join(", ", arguments)})");
        Directives("FIELD");
        var isComposite = schema.Resolve(field.Type) is { IsComposite: true };
        if (isComposite != Wrong())
        {
            Selections(isComposite ? field.Type.Name : "Product", Math.Max(0, (depth < 0 ? MaxDepth : depth) - 1));
        }
    }

    private string Argument(InputValueDefinition argument) => $"{argument.Name}: {Literal(argument.Type, 0)}";

    private void Directives(string location)
    {
        // graphql-js cannot judge conditions at the root of a subscription that are no constants: it ends in an exception.
        if (inSubscription || !Chance(0.08))
        {
            return;
        }

        var text = random.Next(5) switch
        {
            0 => $" @include(if: {Literal(Reference("Boolean!"), 0)})",
            1 => $" @tag(name: {Literal(Reference("String!"), 0)}) @tag(name: \"b\")",
            2 => $" @onField(level: {Literal(Reference("Int!"), 0)})",
            3 => " @skip(if: false)",
            _ => " @nope",
        };
        var isAllowed = location == "FIELD" || (location is "FRAGMENT_SPREAD" or "INLINE_FRAGMENT" && !text.Contains("@onField", StringComparison.Ordinal));
        output.Append((isAllowed && !text.Contains("nope", StringComparison.Ordinal)) || Wrong() ? text : "");
    }

    private string Tampered(string document)
    {
        var at = random.Next(document.Length);
        var length = Math.Min(random.Next(3), document.Length - at);
        var inserted = Pick(["", "{", "}", "(", ")", "$", "...", "on", "\"", "\"\"\"", "0", "1.", "-", "e5", "\\", "#", ",", "!", "@", ":", "fragment ", "query ", "null", "\n", "&", "é"]);
        return document.Remove(at, length).Insert(at, inserted);
    }

    private string Misspelled(string name) => name.Length < 2 ? name + "x" : name.Remove(random.Next(name.Length - 1) + 1, 1);

    private bool Wrong() => Chance(mistakes);

    private bool Chance(double probability) => random.NextDouble() < probability;

    private T Pick<T>(IReadOnlyList<T> options) => options[random.Next(options.Count)];
}
