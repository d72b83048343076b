using System.Diagnostics;

namespace ErpSystem.Local.Tests;

/// <summary>Looks at processes that are not children of the tests.</summary>
internal static class ProcessLife
{
    /// <summary>Waits up to 10 s for the process to end; a dead one that nobody has reaped yet has ended.</summary>
    public static async Task<bool> HasEndedAsync(int pid)
    {
        for (var waited = 0; waited < 200; waited++)
        {
            if (!IsRunning(pid))
            {
                return true;
            }

            await Task.Delay(50);
        }

        return false;
    }

    public static bool IsRunning(int pid)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            var status = $"/proc/{pid}/stat";
            return !process.HasExited && (!File.Exists(status) || !File.ReadAllText(status).Contains(") Z ", StringComparison.Ordinal));
        }
        catch (Exception gone) when (gone is ArgumentException or IOException)
        {
            return false;
        }
    }
}
