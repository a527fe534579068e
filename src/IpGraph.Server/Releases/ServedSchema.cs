using IpGraph.Binding;
using IpGraph.Graph;
using IpGraph.Graph.Model;
using IpGraph.Server.Settings;

namespace IpGraph.Server.Releases;

/// <summary>The public schema as every command of the program answers it: each door gives one answer.</summary>
static class ServedSchema
{
    public static PublicGraphQLSchema Of(GraphModel model, IGraphStore store, ServerSettings settings) =>
        Of(model, () => store, settings, Manifests.BesideProgram());

    public static PublicGraphQLSchema Of(
        GraphModel model, Func<IGraphStore> store, ServerSettings settings, IReadOnlyList<Graph.Releases.Manifest> manifests) =>
        PublicGraphQLSchema.Create(model, store, settings.PublicUrl, manifests);
}
