using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace ErpSystem.Gateway.Composition.Tests;

public sealed partial class MutatedSourcesTests
{
    private const int Rounds = 800;

    [Fact]
    public void However_a_source_is_mangled_the_composer_answers_with_messages_or_schemas_that_parse()
    {
        var cases = Directory.GetDirectories(Folder())
            .Select(folder => Directory.GetFiles(folder, "*.graphqls").Where(file => !Path.GetFileName(file).StartsWith("expected.", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal).Select(File.ReadAllText).ToArray())
            .ToArray();
        var codes = new HashSet<string>();
        for (var seed = 0; seed < Rounds; seed++)
        {
            var random = new Random(seed);
            var sources = cases[random.Next(cases.Length)].Select(text => random.Next(2) == 0 ? text : Mangle(text, random)).ToArray();
            CompositionResult result;
            try
            {
                result = Composed.Of(sources);
            }
            catch (Exception error)
            {
                throw new InvalidOperationException($"Seed {seed}:\n{string.Join("\n---\n", sources)}", error);
            }

            Assert.True(result.Succeeded == result.Log.All(message => message.Severity == Severity.Warning), $"Seed {seed}");
            codes.UnionWith(result.Log.Select(message => message.Code));
            if (result.Succeeded)
            {
                Schema.Types.SchemaDefinition.Parse(result.ExecutionSchema!);
                Schema.Types.SchemaDefinition.Parse(result.ClientSchema!);
            }
        }

        // The mutations are of use only as long as they reach every phase.
        Assert.Superset(new HashSet<string> { "INVALID_GRAPHQL", "INVALID_FIELD_SHARING" }, codes);
    }

    // Few changes keep most of the text meaningful, so that they reach the later phases.
    private static string Mangle(string text, Random random)
    {
        var tokens = Token().Matches(text).Select(match => match.Value).ToList();
        for (var changes = random.Next(1, 3); changes > 0 && tokens.Count > 1; changes--)
        {
            var at = random.Next(tokens.Count);
            switch (random.Next(4))
            {
                case 0:
                    tokens.RemoveAt(at);
                    break;
                case 1:
                    tokens.Insert(at, tokens[random.Next(tokens.Count)]);
                    break;
                case 2:
                    tokens[at] = tokens[random.Next(tokens.Count)];
                    break;
                default:
                    (tokens[at], tokens[(at + 1) % tokens.Count]) = (tokens[(at + 1) % tokens.Count], tokens[at]);
                    break;
            }
        }

        return string.Join(' ', tokens);
    }

    private static string Folder([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "Cases");

    [GeneratedRegex("""
        \"(?:[^\"\\]|\\.)*\"|@?\w+|[^\s\w]
        """)]
    private static partial Regex Token();
}
