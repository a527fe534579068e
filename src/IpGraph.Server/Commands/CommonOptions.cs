using System.CommandLine;

namespace IpGraph.Server.Commands;

/// <summary>Options that several commands share.</summary>
static class CommonOptions
{
    public static Option<string?> Seed(string description) => new("--seed") { Description = description };

    public static Option<string?> Settings() => new("--settings")
    {
        Description = "A file with a line IPGRAPH_NAME=value for each setting; the environment goes before it.",
    };

    public static Option<string?> Sources() => new("--sources")
    {
        Description = "The folder of the source documents, to compare quotes with.",
    };
}
