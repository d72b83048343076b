using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ErpSystem.Testing;

namespace ErpSystem.EndToEnd.Tests;

/// <summary>What the README shows is what a newcomer gets.</summary>
public sealed partial class ReadmeTests(SystemFixture fixture) : IClassFixture<SystemFixture>
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    [Fact]
    public async Task The_first_query_gives_the_answer_that_is_shown()
    {
        var reply = await fixture.PostAsync(Block("graphql"));

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Block("json")), reply), reply.ToJsonString());
    }

    [Fact]
    public void Every_folder_and_file_that_is_linked_or_listed_is_there()
    {
        var links = Link().Matches(Readme).Select(match => match.Groups["path"].Value).Where(path => !path.StartsWith("http", StringComparison.Ordinal));
        var folders = Folder().Matches(Readme).Select(match => match.Groups["path"].Value);

        Assert.All(links.Concat(folders), path => Assert.True(Path.Exists(Path.Combine(Repository.Root, path)), path));
    }

    private static string Block(string language) =>
        Regex.Match(Readme, $"```{language}\n(?<text>.*?)```", RegexOptions.Singleline).Groups["text"].Value;

    [GeneratedRegex(@"\]\((?<path>[^)#]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^\| `(?<path>[a-z/]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Folder();
}
