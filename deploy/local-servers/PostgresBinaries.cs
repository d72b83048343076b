using System.Text.RegularExpressions;

namespace ErpSystem.Local.Servers;

/// <summary>An installed PostgreSQL: the folder with initdb, pg_ctl and postgres.</summary>
public sealed partial record PostgresBinaries(string Folder, string Version)
{
    private static readonly string[] Programs = ["initdb", "pg_ctl", "postgres"];

    // Where packages put it without telling PATH: Debian, Fedora, Homebrew on both kinds of Mac.
    private static readonly (string Root, string Pattern)[] KnownPlaces =
    [
        ("/usr/lib/postgresql", "*/bin"),
        ("/usr", "pgsql-*/bin"),
        ("/opt/homebrew/opt", "postgresql*/bin"),
        ("/usr/local/opt", "postgresql*/bin"),
    ];

    /// <summary>The major version, the one that decides whether a data folder fits.</summary>
    public string Major => Version.Split('.')[0];

    public string Program(string name) => Path.Combine(Folder, name);

    /// <summary>Finds the installed PostgreSQL, preferring the given major version; null when there is none.</summary>
    public static async Task<PostgresBinaries?> FindAsync(string? preferredMajor, CancellationToken ct)
    {
        var found = new List<PostgresBinaries>();
        foreach (var folder in Candidates().Distinct().Where(IsComplete))
        {
            var answer = await Command.RunAsync([Path.Combine(folder, "postgres"), "--version"], ct);
            if (answer.Succeeded && VersionPattern().Match(answer.Output) is { Success: true } version)
            {
                found.Add(new PostgresBinaries(folder, version.Value));
            }
        }

        return found.Find(binaries => binaries.Major == preferredMajor) ?? found.FirstOrDefault();
    }

    private static IEnumerable<string> Candidates()
    {
        var path = Environment.GetEnvironmentVariable("PATH") ?? "";
        foreach (var folder in path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            yield return folder;
        }

        foreach (var (root, pattern) in KnownPlaces.Where(place => Directory.Exists(place.Root)))
        {
            foreach (var installed in Directory.GetDirectories(root, pattern.Split('/')[0]).OrderDescending(StringComparer.Ordinal))
            {
                yield return Path.Combine(installed, "bin");
            }
        }
    }

    private static bool IsComplete(string folder) => Programs.All(program =>
        File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".exe")));

    [GeneratedRegex(@"\d+(\.\d+)?")]
    private static partial Regex VersionPattern();
}
