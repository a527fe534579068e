using IpGraph.Embedded;
using IpGraph.Graph;
using IpGraph.Graph.Model;
using IpGraph.GraphQL.Requests;
using IpGraph.Neo4j;
using IpGraph.Neo4j.Connections;
using IpGraph.Server.Settings;

namespace IpGraph.Server.Hosting;

/// <summary>The store that the settings name.</summary>
static class Stores
{
    public static IGraphStore Open(ServerSettings settings, ContentFolder content, GraphModel model, string modelText) =>
        settings.Store.Kind == StoreKind.Neo4j
            ? new Neo4jStore(model, new Neo4jClient(Allow(settings.Store.Neo4j(), settings.Engine.Limits)))
            : new EmbeddedStore(GraphLoading.LoadEmbedded(content, model, modelText));

    /// <summary>Looks which graph a database holds.</summary>
    /// <exception cref="StoreUnavailableException">It holds none, or does not answer; the message says why.</exception>
    public static async Task LookAsync(Neo4jStore store, ServerSettings settings, CancellationToken cancellation)
    {
        try
        {
            await store.RefreshVersionAsync(cancellation);
        }
        catch (StoreUnavailableException failure)
        {
            throw new StoreUnavailableException(Outage.Of(failure, settings.Store.Neo4j()).Sentence, failure);
        }
    }

    /// <summary>Rows say more than the answer that is made of them, but not many times as much. Whoever lets answers take
    /// long does not want their statements given up before.</summary>
    static Neo4jOptions Allow(Neo4jOptions options, ExecutionLimits limits) => options with
    {
        AnswerBytesMax = (int)Math.Min(options.AnswerBytesMax, 2L * limits.AnswerMax),
        StatementTimeout = limits.Deadline >= options.StatementTimeout
            ? limits.Deadline.Value + TimeSpan.FromSeconds(1)
            : options.StatementTimeout,
    };
}
