using IpGraph.Graph;
using IpGraph.Graph.Embedded;
using IpGraph.Graph.Model;
using IpGraph.Neo4j;
using IpGraph.Neo4j.QueryApi;

namespace IpGraph.Server.Hosting;

/// <summary>The store that the settings name.</summary>
static class Stores
{
    public static IGraphStore Open(StoreSettings settings, ContentFolder content, GraphModel model, string modelText) =>
        settings.Neo4j is { } neo4j
            ? new Neo4jStore(model, new QueryApiClient(neo4j))
            : new EmbeddedStore(EmbeddedGraph.Build(GraphLoading.Load(content, model, modelText)));
}
