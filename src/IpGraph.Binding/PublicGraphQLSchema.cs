using IpGraph.Binding.PublicSchema;
using IpGraph.Graph;
using IpGraph.Graph.Model;
using IpGraph.GraphQL.Execution;
using IpGraph.GraphQL.Types;

namespace IpGraph.Binding;

/// <summary>The public schema of a model, with what answers it.</summary>
public sealed class PublicGraphQLSchema
{
    readonly IReadOnlyDictionary<string, PublicType> types;

    PublicGraphQLSchema(GraphModel model, string sdl, IReadOnlyDictionary<string, PublicType> types, Schema schema)
    {
        (Model, Sdl, this.types, Schema) = (model, sdl, types, schema);
    }

    public GraphModel Model { get; }

    /// <summary>The schema as it is published in <c>schema/schema.graphql</c>.</summary>
    public string Sdl { get; }

    public Schema Schema { get; }

    /// <param name="model">What the graph holds.</param>
    /// <param name="store">The store that answers; it may come to hold other versions later.</param>
    public static PublicGraphQLSchema Create(GraphModel model, IGraphStore store)
    {
        var (sdl, types) = PublicSchemaWriter.Write(model);
        return new PublicGraphQLSchema(model, sdl, types, SchemaBuilder.Build(sdl, DatasetFields.Resolvers(store)));
    }

    /// <summary>What answers the root fields that ask the graph.</summary>
    public IRootSource RootSource(IGraphStore store) =>
        new GraphRootSource(new PublicSchemaTypes(Model, Schema, types), store);
}
