using IpGraph.Testing;

namespace IpGraph.Server.Tests;

/// <summary>The files of the project as they are written.</summary>
static class Checkout
{
    public static string Path(params string[] parts) => System.IO.Path.Combine([Golden.Root(), .. parts]);
}
