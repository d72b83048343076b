using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace ErpSystem.Local.Servers;

/// <summary>Stops the server that a dead run left behind, found by the pid file in its data folder.</summary>
public static class LeftOverPostgres
{
    /// <summary>Stops the servers and deletes the folders of dead owners directly below this folder.</summary>
    public static async Task SweepAsync(string parent, CancellationToken ct)
    {
        if (!Directory.Exists(parent) || await PostgresBinaries.FindAsync(null, ct) is not { } binaries)
        {
            return;
        }

        foreach (var folder in Directory.GetDirectories(parent).Where(folder => OwnerFile.IsDead(folder)))
        {
            await StopAsync(folder, binaries, await UnprivilegedUser.FindAsync(ct), ct);
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (IOException)
            {
                // Another run sweeps the same folder at the same moment.
            }
        }
    }

    internal static async Task StopAsync(string folder, PostgresBinaries binaries, UnprivilegedUser user, CancellationToken ct)
    {
        var data = InstalledPostgres.Data(folder);
        var pidFile = Path.Combine(data, "postmaster.pid");
        if (File.Exists(pidFile) && IsPostgres(File.ReadLines(pidFile).FirstOrDefault()))
        {
            await Command.RunAsync(user.Words(binaries.Program("pg_ctl"), "-D", data, "-w", "-s", "-m", "fast", "stop"), ct);
        }
    }

    // pg_ctl signals whatever process has the number in the file; after a reboot that may be an innocent one.
    private static bool IsPostgres(string? pid)
    {
        try
        {
            using var process = Process.GetProcessById(int.Parse(pid ?? "", CultureInfo.InvariantCulture));
            return process.ProcessName.StartsWith("postgres", StringComparison.Ordinal);
        }
        catch (Exception gone) when (gone is FormatException or ArgumentException or InvalidOperationException or Win32Exception)
        {
            return false;
        }
    }
}
