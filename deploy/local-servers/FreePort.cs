using System.Net;
using System.Net.Sockets;

namespace ErpSystem.Local.Servers;

/// <summary>Ports of 127.0.0.1.</summary>
public static class FreePort
{
    /// <summary>Returns a port that nobody listened on a moment ago.</summary>
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
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
