using System.Net;
using System.Net.Sockets;

namespace ErpSystem.Local.Servers;

/// <summary>Ports of 127.0.0.1.</summary>
public static class FreePort
{
    private static readonly HashSet<int> Given = [];

    /// <summary>Returns a port that nobody listened on a moment ago, and that nobody else in this process was given.</summary>
    public static int Next()
    {
        lock (Given)
        {
            // A port that was given and is not listened on yet looks free to the system, which likes to hand out the same one again.
            while (true)
            {
                using var listener = new TcpListener(IPAddress.Loopback, 0);
                listener.Start();
                var port = ((IPEndPoint)listener.LocalEndpoint).Port;
                if (Given.Add(port))
                {
                    return port;
                }
            }
        }
    }

    /// <summary>Says whether somebody listens on this port already.</summary>
    public static bool IsTaken(int port)
    {
        // A listener on every address takes the port on the loopback address too, so both are tried.
        return !CanListen(IPAddress.Loopback, port) || !CanListen(IPAddress.Any, port);
    }

    private static bool CanListen(IPAddress address, int port)
    {
        try
        {
            using var listener = new TcpListener(address, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
