using IpGraph.Binding;
using IpGraph.Graph;
using IpGraph.GraphQL;

namespace IpGraph.Server.Transports;

/// <summary>The addresses at which the graph is asked. They are compared before any routing, which costs more than
/// answering a small query.</summary>
public static class GraphQLEndpoints
{
    const string Path = "/graphql";

    public static void UseGraphQL(
        this WebApplication app,
        GraphQLEngine engine,
        PublicGraphQLSchema schema,
        IGraphStore store,
        TransportOptions options)
    {
        var http = new HttpTransport(engine, options);
        app.Use((context, next) => context.Request.Path.Value switch
        {
            Path => http.Handle(context),
            _ => next(context),
        });
    }
}
