using System.Text.Json;
using ErpSystem.Testing;

namespace ErpSystem.Gateway.Cli.Tests;

public sealed class PlanCommandTests
{
    private static readonly string Folder = Repository.PathOf("tests", "ErpSystem.Gateway.Cli.Tests", "Sources");
    private static readonly string Operation = Path.Combine(Folder, "orders.graphql");

    [Fact]
    public async Task Plan_prints_the_plan_of_an_operation_for_an_archive()
    {
        using var archive = await ComposedArchive.CreateAsync(Folder);

        var (exitCode, output, error) = await Erp.RunAsync("plan", Operation, "--archive", archive.Path, "--operation", "Orders");

        Assert.Equal((0, ""), (exitCode, error));
        Snapshot.Match(output);
    }

    [Fact]
    public async Task Explain_prints_every_stage()
    {
        using var archive = await ComposedArchive.CreateAsync(Folder);

        var (exitCode, output, error) = await Erp.RunAsync("explain", Operation, "--archive", archive.Path, "--operation", "Orders");

        Assert.Equal((0, ""), (exitCode, error));
        Snapshot.Match(output);
    }

    [Fact]
    public async Task Plan_without_an_archive_uses_the_sources_of_the_checkout()
    {
        var (exitCode, output, error) = await Erp.RunAsync("plan", Repository.PathOf("schema", "operations", "order-with-stock.graphql"));

        Assert.Equal((0, ""), (exitCode, error));
        Assert.StartsWith("query: 2 requests in 2 waves;", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invalid_operation_is_a_finding_with_its_place()
    {
        using var archive = await ComposedArchive.CreateAsync(Folder);

        var (exitCode, output, error) = await Erp.RunAsync("plan", Path.Combine(Folder, "invalid.graphql"), "--archive", archive.Path);

        Assert.Equal((1, ""), (exitCode, output));
        Snapshot.Match(error);
    }

    [Fact]
    public async Task Several_operations_need_a_name()
    {
        using var archive = await ComposedArchive.CreateAsync(Folder);

        var (exitCode, _, error) = await Erp.RunAsync("plan", Operation, "--archive", archive.Path);

        Assert.Equal(1, exitCode);
        Assert.Equal("error OPERATION_NAME_MISSING: Must provide operation name if query contains multiple operations.", error.TrimEnd());
    }

    [Theory]
    [InlineData("plan")]
    [InlineData("plan", "missing.graphql")]
    [InlineData("explain", "missing.graphql", "--archive", "missing.far")]
    [InlineData("plan", "a", "b")]
    public async Task Wrong_use_is_two(params string[] arguments)
    {
        var (exitCode, output, error) = await Erp.RunAsync(arguments);

        Assert.Equal((2, ""), (exitCode, output));
        Assert.NotEqual("", error);
    }

    [Fact]
    public async Task An_operation_that_the_document_has_not_is_wrong_use()
    {
        using var archive = await ComposedArchive.CreateAsync(Folder);

        var (exitCode, output, error) = await Erp.RunAsync("plan", Operation, "--archive", archive.Path, "--operation", "Nobody");

        Assert.Equal((2, "", "error OPERATION_NAME_UNKNOWN: Unknown operation named \"Nobody\".\n"), (exitCode, output, error));
    }

    [Theory]
    [InlineData("plan")]
    [InlineData("explain")]
    public async Task Programs_get_the_plan_as_json(string command)
    {
        using var archive = await ComposedArchive.CreateAsync(Folder);

        var (exitCode, output, error) = await Erp.RunAsync(command, Operation, "--archive", archive.Path, "--operation", "Orders", "--json");

        Assert.Equal((0, ""), (exitCode, error));
        var json = JsonDocument.Parse(output).RootElement;
        var steps = json.GetProperty("steps").EnumerateArray().ToList();
        Assert.Equal(json.GetProperty("requests").GetInt32(), steps.Count);
        Assert.Equal(Enumerable.Range(0, steps.Count), steps.Select(step => step.GetProperty("id").GetInt32()));
        Assert.All(steps, step => Assert.Contains("{", step.GetProperty("document").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Programs_get_the_faults_of_an_operation_with_their_place()
    {
        using var archive = await ComposedArchive.CreateAsync(Folder);

        var (exitCode, output, error) = await Erp.RunAsync("plan", Path.Combine(Folder, "invalid.graphql"), "--archive", archive.Path, "--json");

        Assert.Equal((1, ""), (exitCode, error));
        Assert.All(
            JsonDocument.Parse(output).RootElement.GetProperty("errors").EnumerateArray(),
            fault => Assert.True(fault.GetProperty("line").GetInt32() > 0 && fault.GetProperty("column").GetInt32() > 0 && fault.GetProperty("code").GetString() is not null));
    }

    [Fact]
    public async Task Foreign_files_are_findings()
    {
        using var archive = await ComposedArchive.CreateAsync(Folder);

        var notAnOperation = await Erp.RunAsync("plan", archive.Path, "--archive", archive.Path);
        var notAnArchive = await Erp.RunAsync("plan", Operation, "--archive", Operation);

        Assert.Equal((1, ""), (notAnOperation.ExitCode, notAnOperation.Output));
        Assert.StartsWith("error SYNTAX_ERROR at 1:", notAnOperation.Error, StringComparison.Ordinal);
        Assert.Equal((1, "", "error ARCHIVE_NOT_A_ZIP: The archive is not a readable zip file.\n"), notAnArchive);
    }
}
