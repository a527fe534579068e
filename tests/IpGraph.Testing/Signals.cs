using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace IpGraph.Testing;

/// <summary>What tests do to processes of their own.</summary>
static class Signals
{
    public const int HangUp = 1;

    public const int Kill = 9;

    public const int Term = 15;

    public const int Continue = 18;

    public const int Stop = 19;

    /// <returns>Zero if the process is there.</returns>
    [DllImport("libc", EntryPoint = "kill")]
    public static extern int Send(int process, int signal);

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
