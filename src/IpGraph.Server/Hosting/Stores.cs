using IpGraph.Graph;
using IpGraph.Graph.Embedded;
using IpGraph.Graph.Model;

namespace IpGraph.Server.Hosting;

/// <summary>The store that the settings name.</summary>
static class Stores
{
    public static IGraphStore Open(ServerSettings settings, ContentFolder content, GraphModel model, string modelText) =>
        new EmbeddedStore(EmbeddedGraph.Build(GraphLoading.Load(content, model, modelText)));
}
