using System.Diagnostics.CodeAnalysis;
using IpGraph.Http.Execution;
using IpGraph.Http.Limits;
using IpGraph.Http.OpenApi;
using IpGraph.Http.Options;
using IpGraph.Http.Rest;
using IpGraph.Mcp;
using IpGraph.Mcp.Access;

namespace IpGraph.Server.Hosting;

/// <summary>The endpoints beside GraphQL, made from the catalogue and the schema: REST with its description, nodes, agents'
/// tools.</summary>
static class CatalogueEndpoints
{
    /// <param name="tools">Asked for when the first request comes.</param>
    public static void Add(IServiceCollection services, Func<GraphTools> tools)
    {
        services.AddRouting();
        services.AddOpenApiDescription();
        services.AddGraphMcp(_ => tools());
    }

    [SuppressMessage("Usage", "ASP0014", Justification = "The pages that follow answer whatever is left; endpoints added by the host would come after them.")]
    public static void Use(
        WebApplication app,
        GraphTools tools,
        string rules,
        Func<string> version,
        TransportOptions options,
        LoadGate gate,
        Action<Exception> report,
        Func<HttpRequest, string, string>? page = null,
        INodeDescriptions? descriptions = null)
    {
        var admission = new EndpointAdmission(gate, options, report);
        app.UseRouting();
        app.UseEndpoints(endpoints =>
        {
            endpoints.MapRest(tools.Operations, tools.Executor, tools.Schema, rules, version, options, admission, page, descriptions);
            endpoints.MapOpenApiDescription(options, admission);
            endpoints.MapGuide(tools.Operations.Catalogue, options, admission);
            endpoints.MapGraphMcp(admission.AroundProgramsOnly);
            endpoints.MapMethods(McpEndpoint.Path, [HttpMethods.Options], admission.Around(context =>
            {
                context.Response.StatusCode = StatusCodes.Status204NoContent;
                context.Response.Headers.Allow = "POST";
                return Task.CompletedTask;
            }));
        });
    }
}
