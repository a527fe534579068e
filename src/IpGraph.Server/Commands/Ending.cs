using System.Net.Sockets;
using IpGraph.Graph;
using IpGraph.GraphQL.Errors;
using IpGraph.Neo4j.Loading;
using IpGraph.Operations.Catalogue;
using IpGraph.Server.Hosting;
using IpGraph.Server.Settings;

namespace IpGraph.Server.Commands;

/// <summary>How a command ends that cannot do what it was told: with a sentence for each reason and exit 1. A stack trace
/// would tell people nothing that they can mend.</summary>
static class Ending
{
    /// <returns>What the command returned; 1 where a file, a folder, an address or a setting cannot be used.</returns>
    public static async Task<int> OfAsync(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (Exception failure) when (ReasonsOf(failure) is { } reasons)
        {
            return Tell(reasons);
        }
    }

    public static int Tell(IEnumerable<string> reasons)
    {
        foreach (var reason in reasons)
            Console.Error.WriteLine(reason);
        return 1;
    }

    /// <summary>What there is to say to whoever gave the command; null for a mistake of ours.</summary>
    static IReadOnlyList<string>? ReasonsOf(Exception failure) => failure switch
    {
        LoadingException loading => loading.Lines,
        GraphQLException refusal => [.. refusal.Errors.Select(error => error.ToString())],
        SettingsException or CatalogueException or LoadException or StoreUnavailableException => [failure.Message],
        IOException or UnauthorizedAccessException or SocketException => [failure.Message],
        OperationCanceledException => [],
        _ => null,
    };
}
