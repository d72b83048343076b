using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ErpSystem.EndToEnd.Tests.OrderToCash;
using ErpSystem.Local.Play;
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
    public async Task The_subscription_that_is_shown_prints_each_step_of_the_order_that_is_played()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var shown = JsonNode.Parse(Regex.Match(Readme, "text/event-stream.*-d '(?<body>.*)'").Groups["body"].Value)!;
        using var watch = await EventStream.OpenAsync(fixture.System.GatewayUrl, (string)shown["query"]!, stop.Token);

        await new OrderPlay(new OrderDesk(new GatewayCalls(fixture.Client, fixture.System.GatewayUrl)), TextWriter.Null).RunAsync(3, TimeSpan.Zero, stop.Token);

        var seen = new List<string?>();
        while (seen.LastOrDefault() != "CLOSED")
        {
            seen.Add((await watch.NextAsync(stop.Token)).Text("data", "salesOrderChanged", "status"));
        }

        Assert.Equal(["DRAFT", "CONFIRMED", "DELIVERED", "CLOSED"], seen.Distinct());
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
