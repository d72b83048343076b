using System.Diagnostics;
using ErpSystem.Gateway.Configuration;

namespace ErpSystem.Gateway.Tests;

public sealed class OptionsTests
{
    [Theory]
    [InlineData("No archive is named: start the gateway with --archive FILE.")]
    [InlineData("The port 'abc' is no number.", "--archive", "x.far", "--port", "abc")]
    [InlineData("The port '-1' is no number.", "--archive", "x.far", "--port=-1")]
    [InlineData("The port 70000 does not lie between 0 and 65535.", "--archive", "x.far", "--port", "70000")]
    [InlineData("The option --archive needs a value.", "--archive")]
    [InlineData("The option --archive needs a value.", "--archive", "--port", "5000")]
    [InlineData("There is no option --archiv.", "--archiv", "x.far")]
    [InlineData("The argument 'x.far' belongs to no option.", "x.far")]
    [InlineData("The folder of operations '/nowhere/at/all' does not exist.", "--archive", "x.far", "--Gateway:OperationsFolder", "/nowhere/at/all")]
    [InlineData("The header Host belongs to one connection and cannot be forwarded.", "--archive", "x.far", "--Gateway:ForwardedHeaders:0", "Host")]
    [InlineData("The setting Limits:Depth is too small.", "--archive", "x.far", "--Gateway:Limits:Depth", "0")]
    [InlineData("The setting TimeBudget is too small.", "--archive", "x.far", "--Gateway:TimeBudget", "00:00:00")]
    [InlineData("CorsCredentials needs named origins: browsers refuse credentials for every origin.",
        "--archive", "x.far", "--Gateway:CorsOrigins:0", "*", "--Gateway:CorsCredentials", "true")]
    public void What_is_wrong_with_an_option_is_told_in_one_sentence(string sentence, params string[] arguments) =>
        Assert.Equal(sentence, Assert.Throws<GatewayOptionsException>(() => GatewayApplication.Build(arguments)).Message);

    [Theory]
    [InlineData("Gateway:TimeBudgt", "TimeBudgt")]
    [InlineData("Gateway:Limits:Dept", "Dept")]
    [InlineData("Gateway:MaxBatchSize", "MaxBatchSize")]
    public void A_setting_that_does_not_exist_or_has_no_such_value_is_named(string setting, string name) =>
        Assert.Contains(
            name,
            Assert.Throws<GatewayOptionsException>(() => GatewayApplication.Build(["--archive", "x.far", $"--{setting}", "many"])).Message,
            StringComparison.Ordinal);

    [Fact]
    public async Task The_program_ends_with_a_sentence_and_no_trace_when_it_is_told_something_wrong()
    {
        var (code, error) = await RunAsync("--archive", "x.far", "--port", "abc");

        Assert.Equal((2, "The port 'abc' is no number. (--help shows the options.)"), (code, error.Trim()));
    }

    private static async Task<(int Code, string Error)> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(GatewayApplication).Assembly.Location, .. arguments]) { RedirectStandardError = true })!;
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, error);
    }
}
