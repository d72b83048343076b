using System.Diagnostics;
using System.Text;
using System.Text.Json;
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

        Assert.NotEmpty(cases);
        Compare(cases);
    }

    /// <summary>Runs where ERP_LIVE_ORACLE names a folder in which <c>npm install graphql@16</c> was done; other seeds at each run.</summary>
    [SkippableFact]
    public async Task Fresh_documents_are_judged_as_graphql_js_judges_them()
    {
        var folder = Environment.GetEnvironmentVariable("ERP_LIVE_ORACLE");
        Skip.If(folder is null, "ERP_LIVE_ORACLE names no folder with graphql-js.");
        var seed = Random.Shared.Next(1_000, int.MaxValue - 10_000);
        var corpus = DocumentGenerator.Corpus(Oracle.Schema, 3_000, seed);
        await File.WriteAllTextAsync(Path.Combine(folder!, "live.graphql"), corpus);
        File.Copy(Path.Combine(Oracle.Folder(), "schema.graphqls"), Path.Combine(folder!, "schema.graphqls"), overwrite: true);
        File.Copy(Path.Combine(Oracle.Folder(), "judge.mjs"), Path.Combine(folder!, "judge.mjs"), overwrite: true);
        using var node = Process.Start(new ProcessStartInfo("node", ["judge.mjs", "live"]) { WorkingDirectory = folder })!;
        await node.WaitForExitAsync();
        Assert.Equal(0, node.ExitCode);
        using var verdicts = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder!, "live.json")));

        Compare(Oracle.Cases(corpus, verdicts.RootElement));
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

    private static void Compare(IEnumerable<OracleCase> cases)
    {
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

        Assert.True(differences.Length == 0, differences.ToString());
    }

    private static string Text(IEnumerable<string>? errors) => errors is null ? "does not parse" : "\n    " + string.Join("\n    ", errors);

    private static IReadOnlyList<string>? Judge(string text) =>
        OperationParser.Parse(text).Document is { } document
            ? [.. OperationValidator.Validate(Oracle.Schema, document, text).Select(error => $"{error.Message} @ {string.Join(' ', error.Locations)}")]
            : null;
}
