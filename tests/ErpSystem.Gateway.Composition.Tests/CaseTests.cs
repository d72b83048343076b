using System.Runtime.CompilerServices;
using ErpSystem.Gateway.Composition.Packaging;

namespace ErpSystem.Gateway.Composition.Tests;

/// <summary>
/// Each folder under Cases is one composition: its <c>*.graphqls</c> are the sources in the order of their names, <c>expected.*</c> is what comes out.
/// A <c>composition-settings.json</c> says what is chosen about it. What came out instead is written beside it as <c>received.*</c>, to be read and renamed.
/// </summary>
public sealed class CaseTests
{
    public static TheoryData<string> Cases => [.. Directory.GetDirectories(Folder()).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_composes_as_expected(string name)
    {
        var folder = Path.Combine(Folder(), name);
        Assert.True(File.Exists(Path.Combine(folder, "case.md")), "A case says in case.md what it shows.");

        var sources = Directory.GetFiles(folder, "*.graphqls")
            .Where(file => !Path.GetFileName(file).StartsWith("expected.", StringComparison.Ordinal) && !Path.GetFileName(file).StartsWith("received.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(file => new SourceSchemaText(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file), File: file));
        var settings = Path.Combine(folder, CompositionSettings.FileName);
        var result = SchemaComposer.Compose([.. sources], File.Exists(settings) ? CompositionSettings.Read(File.ReadAllText(settings)) : null);

        var outcome = new Dictionary<string, string>();
        if (result.Succeeded)
        {
            outcome.Add("supergraph.graphqls", result.ExecutionSchema!);
            outcome.Add("api.graphqls", result.ClientSchema!);
        }

        if (!result.Log.IsEmpty)
        {
            outcome.Add("log.txt", string.Join("\n", result.Log) + "\n");
        }

        Compare(folder, outcome);
    }

    private static void Compare(string folder, Dictionary<string, string> outcome)
    {
        var expected = Directory.GetFiles(folder, "expected.*").ToDictionary(file => Path.GetFileName(file)["expected.".Length..], File.ReadAllText);
        foreach (var kind in outcome.Keys.Union(expected.Keys))
        {
            var received = Path.Combine(folder, $"received.{kind}");
            if (outcome.GetValueOrDefault(kind) == expected.GetValueOrDefault(kind))
            {
                File.Delete(received);
            }
            else
            {
                File.WriteAllText(received, outcome.GetValueOrDefault(kind));
            }
        }

        Assert.Equal(expected.OrderBy(pair => pair.Key), outcome.OrderBy(pair => pair.Key));
    }

    private static string Folder([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "Cases");
}
