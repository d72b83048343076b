using System.Globalization;

namespace ErpSystem.Local.Tests;

/// <summary>The machine's processes as Linux shows them.</summary>
internal static class ProcessTable
{
    /// <summary>Returns each process with its parent.</summary>
    public static IReadOnlyDictionary<int, int> Parents()
    {
        var parents = new Dictionary<int, int>();
        foreach (var folder in Directory.GetDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var pid) && Read(Path.Combine(folder, "stat")) is { Length: > 0 } stat)
            {
                // The name in brackets may hold blanks; state and parent come after it.
                parents[pid] = int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
            }
        }

        return parents;
    }

    public static bool IsDescendant(IReadOnlyDictionary<int, int> parents, int pid, int ancestor)
    {
        while (parents.TryGetValue(pid, out var parent))
        {
            if (parent == ancestor)
            {
                return true;
            }

            pid = parent;
        }

        return false;
    }

    public static string CommandOf(int pid) => Read($"/proc/{pid}/cmdline").Replace('\0', ' ');

    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
