using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace ErpSystem.Local.Servers;

/// <summary>Says which process a folder belongs to, so that a later run can tell a dead owner from a living one.</summary>
internal static class OwnerFile
{
    private const string Name = "owner.pid";

    public static void Write(string folder)
    {
        using var self = Process.GetCurrentProcess();
        File.WriteAllText(Path.Combine(folder, Name), $"{self.Id} {Started(self)}");
    }

    public static void Delete(string folder) => File.Delete(Path.Combine(folder, Name));

    /// <summary>Returns the id of the living process that owns the folder, null when there is none.</summary>
    public static int? LivingOwner(string folder)
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path) || File.ReadAllText(path).Split(' ') is not [var id, var started])
        {
            return null;
        }

        try
        {
            using var process = Process.GetProcessById(int.Parse(id, CultureInfo.InvariantCulture));
            // The id alone is not enough: after a reboot it may belong to anybody.
            return Math.Abs(Started(process) - long.Parse(started, CultureInfo.InvariantCulture)) <= 2 ? process.Id : null;
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or FormatException or Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Says that the folder had an owner and that it is gone.</summary>
    public static bool IsDead(string folder) => File.Exists(Path.Combine(folder, Name)) && LivingOwner(folder) is null;

    private static long Started(Process process) => new DateTimeOffset(process.StartTime.ToUniversalTime()).ToUnixTimeSeconds();
}
