using ErpSystem.Local.Servers;

namespace ErpSystem.Local.Tests.Servers;

public sealed class ChildProcessTests : IDisposable
{
    private readonly string log = Path.Combine(Path.GetTempPath(), $"erp-child-{Guid.NewGuid():n}.log");

    [Fact]
    public async Task A_disposed_child_has_ended()
    {
        var child = await StartAsync("sleep", "60");
        Assert.True(ProcessLife.IsRunning(child.Id));

        await child.DisposeAsync();

        Assert.True(await ProcessLife.HasEndedAsync(child.Id));
    }

    [Fact]
    public async Task A_child_that_ends_by_itself_is_seen_and_its_words_are_in_the_log()
    {
        await using var child = await StartAsync("sh", "-c", "echo $GREETING; exit 3");

        for (var waited = 0; waited < 200 && !child.HasExited; waited++)
        {
            await Task.Delay(50);
        }

        Assert.True(child.HasExited);
        Assert.Equal("hello", child.LastLines(1));
    }

    public void Dispose() => File.Delete(log);

    private Task<ChildProcess> StartAsync(params string[] words) =>
        ChildProcess.StartAsync(words, "/", new Dictionary<string, string> { ["GREETING"] = "hello" }, log, default);
}
