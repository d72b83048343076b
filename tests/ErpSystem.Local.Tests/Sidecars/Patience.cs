using System.Diagnostics;

namespace ErpSystem.Local.Tests.Sidecars;

/// <summary>Waits for what comes by itself.</summary>
internal static class Patience
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(90);

    public static async Task UntilAsync(Func<Task<bool>> holds, string what)
    {
        var waited = Stopwatch.StartNew();
        while (!await holds())
        {
            Assert.True(waited.Elapsed < Limit, $"Waited {Limit.TotalSeconds} s in vain: {what}");
            await Task.Delay(20);
        }
    }

    public static Task UntilAsync(Func<bool> holds, string what) => UntilAsync(() => Task.FromResult(holds()), what);
}
