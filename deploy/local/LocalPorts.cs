using ErpSystem.Local.Servers;
using ErpSystem.Subgraphs;

namespace ErpSystem.Local;

/// <summary>The ports of one run: the gateway's as asked, those of the subgraphs and then of the sidecars right behind it where nobody listens.</summary>
/// <param name="Gateway">Where clients are served.</param>
/// <param name="GatewayEvents">Where the gateway takes events from its sidecar, apart from clients.</param>
/// <param name="Subgraphs">By name.</param>
/// <param name="Sidecars">By the name of the service.</param>
internal sealed record LocalPorts(
    int Gateway, int GatewayEvents, IReadOnlyDictionary<string, int> Subgraphs, IReadOnlyDictionary<string, SidecarPorts> Sidecars)
{
    private const int Reach = 50;

    /// <summary>Fails when the gateway's port is taken; asked before anything is started.</summary>
    public static LocalPorts Choose(int asked, IReadOnlyList<SubgraphDefinition> domains)
    {
        if (asked != 0 && FreePort.IsTaken(asked))
        {
            throw new LocalStartException($"Port {asked} is taken: stop what listens there, or choose another one with --port.");
        }

        var given = new HashSet<int>();
        var gateway = asked == 0 ? Take(given, 0) : asked;
        given.Add(gateway);
        var subgraphs = domains.ToDictionary(domain => domain.Name, _ => Take(given, asked));
        var sidecars = subgraphs.Keys.Append(LocalSystem.GatewayName).ToDictionary(name => name, _ => new SidecarPorts(Take(given, asked), Take(given, asked)));
        return new LocalPorts(gateway, Take(given, asked), subgraphs, sidecars);
    }

    private static int Take(HashSet<int> given, int asked)
    {
        var behind = asked == 0 ? [] : Enumerable.Range(asked + 1, Math.Max(0, Math.Min(Reach, 65535 - asked)));
        foreach (var port in behind)
        {
            if (!given.Contains(port) && !FreePort.IsTaken(port))
            {
                given.Add(port);
                return port;
            }
        }

        int free;
        do
        {
            free = FreePort.Next();
        }
        while (!given.Add(free));
        return free;
    }
}
