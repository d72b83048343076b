namespace ErpSystem.Local.Servers;

/// <summary>The user that PostgreSQL runs as: it refuses root, so root lends it another one.</summary>
internal sealed class UnprivilegedUser
{
    private readonly string[] prefix;

    private UnprivilegedUser(string name, int uid, string[] prefix)
    {
        Name = name;
        Uid = uid;
        this.prefix = prefix;
    }

    public string Name { get; }

    private int Uid { get; }

    private bool IsSelf => prefix.Length == 0;

    public string[] Words(params string[] command) => [.. prefix, .. command];

    public static async Task<UnprivilegedUser> FindAsync(CancellationToken ct)
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
        {
            return new UnprivilegedUser(Environment.UserName, 0, []);
        }

        var (name, uid, gid) = Choose(await File.ReadAllLinesAsync("/etc/passwd", ct));
        string[][] ways =
        [
            ["setpriv", "--reuid", $"{uid}", "--regid", $"{gid}", "--clear-groups"],
            ["runuser", "-u", name, "--"],
        ];
        foreach (var way in ways)
        {
            if ((await Command.RunAsync([.. way, "true"], ct)).Succeeded)
            {
                return new UnprivilegedUser(name, uid, way);
            }
        }

        throw new PostgresUnavailableException(
            "PostgreSQL does not run as root and neither setpriv nor runuser is installed: install util-linux or start as another user.");
    }

    /// <summary>Picks postgres, else the first user who is not root, people before system accounts.</summary>
    internal static (string Name, int Uid, int Gid) Choose(IEnumerable<string> passwd)
    {
        var users = passwd
            .Select(line => line.Split(':'))
            .Where(parts => parts.Length >= 4)
            .Select(parts => (Name: parts[0], Uid: int.Parse(parts[2], null), Gid: int.Parse(parts[3], null)))
            .Where(user => user.Uid != 0)
            .OrderBy(user => user.Name == "postgres" ? 0 : user.Uid is >= 1000 and < 60000 ? 1 : user.Name == "nobody" ? 2 : 3)
            .ToArray();
        return users.Length > 0
            ? users[0]
            : throw new PostgresUnavailableException("PostgreSQL does not run as root and there is no other user: add one, for example with useradd postgres.");
    }

    /// <summary>Says whether this user can enter the folder, or the nearest existing folder above it.</summary>
    public async Task<bool> CanEnterAsync(string folder, CancellationToken ct)
    {
        if (IsSelf)
        {
            return true;
        }

        var existing = folder;
        while (!Directory.Exists(existing))
        {
            existing = Path.GetDirectoryName(existing)!;
        }

        return (await Command.RunAsync(Words("test", "-x", existing), ct)).Succeeded;
    }

    /// <summary>Gives the folder with all that is in it to this user.</summary>
    public async Task OwnAsync(string folder, CancellationToken ct)
    {
        if (!IsSelf)
        {
            await Command.MustRunAsync(["chown", "-R", $"{Uid}", folder], ct);
        }
    }
}
