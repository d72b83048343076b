using System.Buffers;
using System.Text;
using ErpSystem.Gateway.Schema.Coercion;
using ErpSystem.Gateway.Schema.Introspection;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Tests.Validation;
using ErpSystem.Gateway.Schema.Types;
using ErpSystem.Gateway.Schema.Validation;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Tests;

/// <summary>Damaged input ends in an error or an answer, never in an exception. The seeds are fixed: a failure repeats.</summary>
public sealed class FuzzTests
{
    private static readonly string[] Splinters =
    [
        "{", "}", "(", ")", "[", "]", "$", "!", ":", "=", "@", "...", "\"", "\"\"\"", "\\", "#", "\0", "\ud800", "é", "𝄞", "on", "null", "true", "1e999", "-", "fragment F on F { ...F }",
        "query", "extend ", "type Query", "implements ", "union U = U", "__typename", "__schema { types { name } }", ",", "\r", "\n", "\ufeff", "{\"a\":", "[[[[", "\\u0000",
    ];

    [Fact]
    public void Damaged_documents_are_judged()
    {
        var options = new ValidationOptions { MaxDepth = 10, MaxAliases = 20, MaxFields = 100, MaxRootFields = 5 };
        for (var seed = 1; seed <= 1_500; seed++)
        {
            var random = new Random(seed);
            var text = Damage(DocumentGenerator.Generate(Oracle.Schema, seed), random);
            if (OperationParser.Parse(text, 5_000).Document is { } document)
            {
                OperationValidator.Validate(Oracle.Schema, document, text, seed % 2 == 0 ? options : null);
            }
        }
    }

    [Fact]
    public void Damaged_variables_are_judged()
    {
        var cases = Oracle.VariableCases().Select(entry => entry.Name.Split(" | ", 2)).ToList();
        for (var seed = 1; seed <= 3_000; seed++)
        {
            var random = new Random(seed);
            var chosen = cases[random.Next(cases.Count)];
            var operation = (GraphQLOperationDefinition)DocumentParser.Parse($"query ({chosen[0]}) {{ __typename }}").Definitions[0];
            var json = Encoding.UTF8.GetBytes(Damage(cases[random.Next(cases.Count)][1], random));
            if (seed % 5 == 0 && json.Length > 0)
            {
                json[random.Next(json.Length)] = (byte)random.Next(256);
            }

            var result = VariableCoercer.Coerce(Oracle.Schema, operation, json);

            Assert.NotEqual(result.Values is null, result.Errors.IsEmpty);
        }
    }

    [Fact]
    public void Damaged_schemas_are_judged_printed_and_introspected()
    {
        var whole = Oracle.Read("schema.graphqls");
        var parts = Oracle.Cases("schemas").Select(document => document.Text).ToList();
        var field = (GraphQLField)((GraphQLOperationDefinition)DocumentParser.Parse("{ __schema { types { name fields { type { ofType { name } } } possibleTypes { name } interfaces { name } inputFields { defaultValue } } directives { args { type { name } } } } }").Definitions[0]).SelectionSet.Selections[0];
        for (var seed = 1; seed <= 600; seed++)
        {
            var random = new Random(seed);
            try
            {
                var schema = SchemaDefinition.Parse(Damage(seed % 10 == 0 ? whole : parts[random.Next(parts.Count)] + parts[random.Next(parts.Count)], random));
                SchemaValidator.Validate(schema);
                SchemaPrinter.Print(schema);
                IntrospectionResolver.Write(schema, field, CoercedVariables.Empty, new ArrayBufferWriter<byte>());
            }
            catch (SchemaSyntaxException)
            {
                // The one exception that says what is wrong with the text.
            }
        }
    }

    [Theory]
    [InlineData("{", "}")]
    [InlineData("{ a(x: [", "])")]
    [InlineData("{ a(x: {y: ", "})")]
    [InlineData("query ($a: [", "]")]
    public void Endless_nesting_ends_in_an_error(string open, string close)
    {
        var text = string.Concat(Enumerable.Repeat(open[0] == '{' && open.Length == 1 ? "{ a " : open[^1].ToString(), 100_000));

        Assert.NotNull(OperationParser.Parse(open + text + close).Error);
    }

    private static string Damage(string text, Random random)
    {
        for (var count = random.Next(4); count >= 0; count--)
        {
            var at = random.Next(text.Length + 1);
            var length = Math.Min(random.Next(6), text.Length - at);
            text = text.Remove(at, length).Insert(at, random.Next(3) == 0 ? "" : Splinters[random.Next(Splinters.Length)]);
        }

        return text;
    }
}
