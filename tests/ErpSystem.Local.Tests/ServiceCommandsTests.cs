namespace ErpSystem.Local.Tests;

public sealed class ServiceCommandsTests(LocalSystemFixture fixture) : IClassFixture<LocalSystemFixture>
{
    [Fact]
    public async Task A_subgraph_is_taken_away_and_brought_back_by_what_is_typed()
    {
        var url = fixture.System.Subgraph("inventory").Url;

        Assert.Equal("inventory is stopped.", await TypeAsync("stop inventory"));
        Assert.False(await GraphQLClient.AnswersAsync(url));

        Assert.Equal($"inventory runs at {url}.", await TypeAsync("start inventory"));
        Assert.True(await GraphQLClient.AnswersAsync(url));
    }

    [Theory]
    [InlineData("stop finanze")]
    [InlineData("restart inventory")]
    [InlineData("stop")]
    public async Task What_is_no_command_is_answered_with_the_commands_and_the_names(string line)
    {
        Assert.Equal($"{ServiceCommands.Usage} Subgraphs: inventory, sales, finance.", await TypeAsync(line));
        Assert.True(await GraphQLClient.AnswersAsync(fixture.System.Subgraph("inventory").Url));
    }

    private async Task<string> TypeAsync(string line)
    {
        await using var output = new StringWriter();
        await new ServiceCommands(fixture.System, new StringReader(line + "\n\n"), output).RunAsync(CancellationToken.None);
        return output.ToString().Trim();
    }
}
