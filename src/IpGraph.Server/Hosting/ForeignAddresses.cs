namespace IpGraph.Server.Hosting;

/// <summary>Variables that tell other programs of .NET where to listen. This one does not read them, and says so.</summary>
static partial class ForeignAddresses
{
    static readonly string[] Prefixes = ["ASPNETCORE_", "DOTNET_"];
    static readonly string[] Names = ["URLS", "HTTP_PORTS", "HTTPS_PORTS"];

    /// <summary>Warns once of those that are set, in one sentence; an empty value counts as none.</summary>
    /// <param name="valueOf">The value of a variable; null for none.</param>
    public static void Tell(ILogger logger, Func<string, string?> valueOf)
    {
        var given = Prefixes.SelectMany(prefix => Names.Select(name => prefix + name))
            .Where(variable => !string.IsNullOrWhiteSpace(valueOf(variable)))
            .ToList();
        if (given.Count > 0)
            PassedOver(logger, string.Join(", ", given));
    }

    [LoggerMessage(LogLevel.Warning, "Not followed: {Variables}; where to listen is said by IPGRAPH_URLS or --urls")]
    static partial void PassedOver(ILogger logger, string variables);
}
