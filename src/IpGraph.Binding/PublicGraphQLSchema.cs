using IpGraph.Binding.PublicSchema;
using IpGraph.Graph;
using IpGraph.Graph.Model;
using IpGraph.Graph.Releases;
using IpGraph.GraphQL.Execution;
using IpGraph.GraphQL.Types;

namespace IpGraph.Binding;

/// <summary>The public schema of a model, with what answers it.</summary>
public sealed class PublicGraphQLSchema
{
    readonly PublicSchemaTypes types;

    PublicGraphQLSchema(string sdl, PublicSchemaTypes types) => (Sdl, this.types) = (sdl, types);

    public GraphModel Model => types.Model;

    /// <summary>The schema as it is published in <c>schema/schema.graphql</c>.</summary>
    public string Sdl { get; }

    public Schema Schema => types.Schema;

    /// <param name="model">What the graph holds.</param>
    /// <param name="store">The store that answers, asked for with the first request; it may come to hold other versions later.</param>
    /// <param name="baseAddress">What stands before the paths of nodes' pages; nothing by default.</param>
    /// <param name="manifests">What releases left, to tell changes by; none by default.</param>
    public static PublicGraphQLSchema Create(
        GraphModel model,
        Func<IGraphStore> store,
        string baseAddress = "",
        IReadOnlyList<Manifest>? manifests = null)
    {
        baseAddress = baseAddress.TrimEnd('/');
        var (sdl, types) = PublicSchemaWriter.Write(model);
        var resolvers = ReleaseFields.AddTo(
            VocabularyFields.AddTo(DatasetFields.Resolvers(store, baseAddress), model), manifests ?? []);
        return new PublicGraphQLSchema(
            sdl, new PublicSchemaTypes(model, SchemaBuilder.Build(sdl, resolvers), types, baseAddress));
    }

    /// <summary>What answers the root fields that ask the graph.</summary>
    public IRootSource RootSource(IGraphStore store) => new GraphRootSource(types, store);
}
