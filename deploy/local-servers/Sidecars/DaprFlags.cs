using System.Globalization;

namespace ErpSystem.Local.Servers.Sidecars;

/// <summary>The words of a command line as daprd's flags, and which of them somebody has asked for.</summary>
internal sealed class DaprFlags(IReadOnlyList<string> args)
{
    // Flags of daprd that are true by being there; all others take the next word.
    private static readonly string[] Switches =
        ["enable-app-health-check", "enable-metrics", "enable-mtls", "enable-profiling", "enable-api-logging", "log-as-json", "app-ssl"];

    private readonly List<(string Name, string Value)> flags = Read(args);
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    /// <summary>The flags that are there and that nobody has asked for.</summary>
    public IEnumerable<string> Unasked => flags.Select(flag => flag.Name).Distinct().Where(name => !asked.Contains(name));

    /// <summary>Returns the value of a flag, the last one when it is there twice; null when it is not there.</summary>
    public string? One(string name)
    {
        asked.Add(name);
        return flags.LastOrDefault(flag => flag.Name == name).Value;
    }

    /// <summary>Returns the values of a flag that may be there many times or hold a list.</summary>
    public IEnumerable<string> Many(string name)
    {
        asked.Add(name);
        return flags.Where(flag => flag.Name == name).SelectMany(flag => flag.Value.Split(','));
    }

    public int? Number(string name) => One(name) is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new SidecarException($"--{name} takes a number, not '{text}'.");

    private static List<(string Name, string Value)> Read(IReadOnlyList<string> args)
    {
        var flags = new List<(string Name, string Value)>();
        for (var i = 0; i < args.Count; i++)
        {
            if (!args[i].StartsWith('-'))
            {
                throw new SidecarException($"'{args[i]}' is no flag.");
            }

            var parts = args[i].TrimStart('-').Split('=', 2);
            if (parts.Length == 2)
            {
                flags.Add((parts[0], parts[1]));
            }
            else if (Switches.Contains(parts[0]) || i + 1 == args.Count || args[i + 1].StartsWith("--", StringComparison.Ordinal))
            {
                flags.Add((parts[0], "true"));
            }
            else
            {
                flags.Add((parts[0], args[++i]));
            }
        }

        return flags;
    }
}
