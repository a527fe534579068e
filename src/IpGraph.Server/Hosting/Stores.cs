using IpGraph.Graph;
using IpGraph.Graph.Embedded;
using IpGraph.Graph.Model;
using IpGraph.Neo4j;
using IpGraph.Neo4j.QueryApi;

namespace IpGraph.Server.Hosting;

/// <summary>The store that the settings name.</summary>
static class Stores
{
    public static IGraphStore Open(ServerSettings settings, ContentFolder content, GraphModel model, string modelText) =>
        settings.Store.Neo4j is { } neo4j
            ? new Neo4jStore(model, new QueryApiClient(Allow(neo4j, settings.Engine.Limits.Deadline)))
            : new EmbeddedStore(EmbeddedGraph.Build(GraphLoading.Load(content, model, modelText)));

    /// <summary>Whoever lets answers take long does not want their statements given up before.</summary>
    static Neo4jOptions Allow(Neo4jOptions options, TimeSpan? deadline) => deadline >= options.StatementTimeout
        ? options with { StatementTimeout = deadline.Value + TimeSpan.FromSeconds(1) }
        : options;
}
