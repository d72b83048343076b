namespace ErpSystem.Local.Tests;

public sealed class LauncherCommandTests
{
    [Fact]
    public void Without_options_the_gateway_listens_on_5000_and_the_data_is_in_the_checkout()
    {
        var options = Parse();

        Assert.Equal(5000, options.GatewayPort);
        Assert.Equal(Path.Combine(ErpSystem.Testing.Repository.Root, ".erp"), options.DataFolder);
        Assert.Equal((null, false, false, null), (options.Scale, options.Fresh, options.Processes, options.Database));
        Assert.Equal((null, false), (options.Redis, options.StandIn));
        Assert.Equal(Path.Combine(ErpSystem.Testing.Repository.Root, "components"), options.Components);
        Assert.Empty(options.Without);
    }

    [Fact]
    public void Each_option_is_taken_over()
    {
        var options = Parse(
            "--port", "6000", "--scale", "3", "--fresh", "--processes", "--without", "sales", "--without", "inventory", "--database", "Host=db", "--data", "/data",
            "--redis", "localhost:6379", "--stand-in");

        Assert.Equal((6000, 3, true, true), (options.GatewayPort, options.Scale, options.Fresh, options.Processes));
        Assert.Equal(["sales", "inventory"], options.Without);
        Assert.Equal(("Host=db", "/data"), (options.Database, options.DataFolder));
        Assert.Equal(("localhost:6379", true), (options.Redis, options.StandIn));
    }

    [Theory]
    [InlineData("--port", "70000", "--port takes a number from 0 to 65535.")]
    [InlineData("--scale", "0", "--scale takes a number from 1 to 1000.")]
    [InlineData("--without", "finanze", "Argument 'finanze' not recognized. Must be one of:\n\t'inventory'\n\t'sales'\n\t'finance'")]
    public void A_wrong_value_is_refused_with_a_sentence_that_names_the_option_or_the_choices(string option, string value, string sentence)
    {
        var parsed = LauncherCommand.Create((_, _) => Task.FromResult(0)).Parse([option, value]);

        Assert.Equal([sentence], parsed.Errors.Select(error => error.Message.ReplaceLineEndings("\n")).Distinct());
    }

    private static LocalOptions Parse(params string[] arguments)
    {
        LocalOptions? options = null;
        LauncherCommand.Create((parsed, _) =>
        {
            options = parsed;
            return Task.FromResult(0);
        }).Parse(arguments).Invoke();
        return options!;
    }
}
