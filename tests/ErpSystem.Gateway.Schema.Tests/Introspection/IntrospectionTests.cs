using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ErpSystem.Gateway.Schema.Coercion;
using ErpSystem.Gateway.Schema.Introspection;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Tests.Validation;
using ErpSystem.Gateway.Schema.Validation;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Tests.Introspection;

public sealed class IntrospectionTests
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Fact]
    public void The_standard_query_is_answered_in_full()
    {
        var answer = Answer(Oracle.Read("introspection.graphql"));

        Snapshot.Match(answer.ToJsonString(Indented));
    }

    [Fact]
    public void The_standard_query_is_answered_as_graphql_js_answers_it()
    {
        var theirs = JsonNode.Parse(Oracle.Read("introspection.json"))!;

        var ours = Answer(Oracle.Read("introspection.graphql"));

        Assert.Equal(Comparable(theirs), Comparable(ours));
    }

    [Fact]
    public void The_standard_query_is_valid()
    {
        var text = Oracle.Read("introspection.graphql");

        Assert.Empty(OperationValidator.Validate(Oracle.Schema, DocumentParser.Parse(text), text));
    }

    [Fact]
    public void Aliases_merged_fields_and_inline_fragments_are_honoured() => Assert.Equal(
        """{"a":{"n":"OrderStatus","kind":"ENUM","__typename":"__Type","e":[{"name":"OPEN","isDeprecated":false},{"name":"CONFIRMED","isDeprecated":false},{"name":"CANCELLED","isDeprecated":false}]},"b":null}""",
        Answer(
            """
            {
              a: __type(name: "OrderStatus") {
                n: name
                ... { kind ... on __Type { __typename e: enumValues { name } } ... on __Field { type { name } } }
                e: enumValues { isDeprecated name }
              }
              b: __type(name: "Nothing") { name }
            }
            """).ToJsonString());

    [Theory]
    [InlineData("{}", """{"__type":{"kind":"OBJECT"}}""")]
    [InlineData("""{"skip":false,"type":"Currency"}""", """{"__type":{"name":"Currency","kind":"ENUM"}}""")]
    [InlineData("""{"include":false}""", """{"__type":{}}""")]
    public void Conditions_and_arguments_may_be_variables(string variables, string expected) => Assert.Equal(
        expected,
        Answer(
            """
            query ($skip: Boolean = true, $include: Boolean! = true, $type: String! = "Product") {
              __type(name: $type) { name @skip(if: $skip) ... @include(if: $include) { kind } }
            }
            """,
            variables).ToJsonString());

    [Theory]
    [InlineData("{ __type(name: \"Service\") { fields { name } } }", "duration", false)]
    [InlineData("{ __type(name: \"Service\") { fields(includeDeprecated: true) { name } } }", "duration", true)]
    [InlineData("{ __type(name: \"Currency\") { enumValues { name } } }", "DEM", false)]
    [InlineData("{ __type(name: \"Currency\") { enumValues(includeDeprecated: true) { name } } }", "DEM", true)]
    [InlineData("{ __type(name: \"LineInput\") { inputFields { name } } }", "remark", false)]
    [InlineData("{ __type(name: \"LineInput\") { inputFields(includeDeprecated: true) { name } } }", "remark", true)]
    [InlineData("{ __type(name: \"Mutation\") { fields { args { name } } } }", "force", false)]
    [InlineData("{ __type(name: \"Mutation\") { fields { args(includeDeprecated: true) { name } } } }", "force", true)]
    public void Deprecated_members_are_listed_only_when_asked_for(string query, string name, bool listed) =>
        Assert.Equal(listed, Answer(query).ToJsonString().Contains($"\"{name}\"", StringComparison.Ordinal));

    [Fact]
    public void A_built_in_scalar_that_nothing_refers_to_is_not_there()
    {
        var schema = Types.SchemaDefinition.Parse("type Query { a: Int }");

        var answer = Answer("{ __schema { types { name } } __type(name: \"Float\") { name } }", schema: schema);

        Assert.DoesNotContain(answer["__schema"]!["types"]!.AsArray(), type => (string?)type!["name"] is "Float" or "ID");
        Assert.Null(answer["__type"]);
    }

    private static JsonObject Answer(string query, string variables = "{}", Types.SchemaDefinition? schema = null)
    {
        schema ??= Oracle.Schema;
        var document = DocumentParser.Parse(query);
        var operation = document.Definitions.OfType<GraphQLOperationDefinition>().Single();
        var coerced = VariableCoercer.Coerce(schema, operation, Encoding.UTF8.GetBytes(variables));
        var answer = new JsonObject();
        foreach (var field in operation.SelectionSet.Selections.Cast<GraphQLField>())
        {
            Inline(field.SelectionSet!, document);
            var output = new ArrayBufferWriter<byte>();
            IntrospectionResolver.Write(schema, field, coerced.Values!, output);
            answer[(field.Alias?.Name ?? field.Name).StringValue] = JsonNode.Parse(output.WrittenSpan);
        }

        return answer;
    }

    // What normalisation does before the resolver is asked.
    private static void Inline(GraphQLSelectionSet set, GraphQLDocument document)
    {
        for (var index = 0; index < set.Selections.Count; index++)
        {
            if (set.Selections[index] is GraphQLFragmentSpread spread)
            {
                var fragment = document.Definitions.OfType<GraphQLFragmentDefinition>().Single(candidate => candidate.FragmentName.Name.Value == spread.FragmentName.Name.Value);
                set.Selections[index] = new GraphQLInlineFragment(fragment.SelectionSet) { TypeCondition = fragment.TypeCondition };
            }

            if (((IHasSelectionSetNode)set.Selections[index]).SelectionSet is { } inner)
            {
                Inline(inner, document);
            }
        }
    }

    // Without the order of types, and without what graphql-js has ahead of the specification: deprecated directives.
    private static string Comparable(JsonNode answer)
    {
        var schema = answer["__schema"]!.DeepClone().AsObject();
        var types = schema["types"]!.AsArray().Select(type => type!.DeepClone()).OrderBy(type => (string?)type["name"], StringComparer.Ordinal);
        var directives = schema["directives"]!.AsArray().Select(directive => directive!.DeepClone());
        schema["types"] = new JsonArray([.. types.Where(type => (string?)type["name"] is not ("__Schema" or "__Directive" or "__DirectiveLocation"))]);
        schema["directives"] = new JsonArray([.. directives.Where(directive => (string?)directive["name"] != "deprecated")]);
        return schema.ToJsonString(Indented);
    }
}
