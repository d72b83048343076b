using System.Text;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;
using ErpSystem.Gateway.Schema.Validation;

namespace ErpSystem.Gateway.Schema.Tests.Validation;

public sealed class GraphqlJsTests
{
    [Theory]
    [InlineData("handwritten")]
    [InlineData("generated")]
    public void Every_document_is_judged_as_graphql_js_judges_it(string corpus)
    {
        var cases = Oracle.Cases(corpus);

        var differences = new StringBuilder();
        foreach (var document in cases)
        {
            var ours = Judge(document.Text);
            if (ours is null != document.Errors is null || (ours is not null && !ours.SequenceEqual(document.Errors!)))
            {
                differences.AppendLine($"### {document.Name}\n{document.Text}");
                differences.AppendLine($"graphql-js: {Text(document.Errors)}\nours:       {Text(ours)}");
            }
        }

        Assert.NotEmpty(cases);
        Assert.True(differences.Length == 0, differences.ToString());
    }

    [Fact]
    public void The_generated_documents_are_those_of_their_seeds()
    {
        var corpus = DocumentGenerator.Corpus(Oracle.Schema, 400);

        // To widen the corpus, set the variable, then run oracle/judge.mjs.
        if (Environment.GetEnvironmentVariable("ERP_WRITE_ORACLE") is not null)
        {
            File.WriteAllText(Path.Combine(Oracle.Folder(), "generated.graphql"), corpus);
        }

        Assert.Equal(corpus, Oracle.Read("generated.graphql"));
    }

    private static string Text(IEnumerable<string>? errors) => errors is null ? "does not parse" : "\n    " + string.Join("\n    ", errors);

    private static IReadOnlyList<string>? Judge(string text)
    {
        try
        {
            return [.. OperationValidator.Validate(Oracle.Schema, DocumentParser.Parse(text), text)
                .Select(error => $"{error.Message} @ {string.Join(' ', error.Locations)}")];
        }
        catch (SchemaSyntaxException)
        {
            return null;
        }
    }
}
