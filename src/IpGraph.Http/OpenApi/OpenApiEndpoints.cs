using IpGraph.Http.Execution;
using IpGraph.Http.Options;
using IpGraph.Http.Requests;
using IpGraph.Http.Responses;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Scalar.AspNetCore;

namespace IpGraph.Http.OpenApi;

/// <summary>The description of the REST API at <c>/openapi.json</c>, and the page for people that is made from it. The
/// page loads nothing from elsewhere.</summary>
public static class OpenApiEndpoints
{
    const string Document = "ipgraph";
    const string ContentType = "application/openapi+json; charset=utf-8";

    public static void AddOpenApiDescription(this IServiceCollection services) => services.AddOpenApi(Document, options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "IpGraph",
                Version = "1",
                Description = "Japan's Intellectual Property Strategic Programs as a knowledge graph: each operation of the catalogue at an "
                    + "address of its own, as JSON, CSV or JSON Lines. / 知的財産推進計画の知識グラフ。",
            };
            // Addresses are relative, so that the document is the same whatever name the server is called by.
            document.Servers = [new OpenApiServer { Url = "/" }];
            document.Tags = null;
            return Task.CompletedTask;
        });
    });

    public static void MapOpenApiDescription(this IEndpointRouteBuilder endpoints, TransportOptions options, EndpointAdmission admission)
    {
        var provider = endpoints.ServiceProvider.GetRequiredKeyedService<IOpenApiDocumentProvider>(Document);
        var description = new Lazy<Task<FixedText>>(() => WriteAsync(provider, options));
        endpoints.Map("/openapi.json", admission.AroundReading(NoParameters.Before(async context =>
            await (await description.Value).SendAsync(context, ContentType, options.CompressionMin)))).ExcludeFromDescription();
        endpoints.MapScalarApiReference("/reference", page =>
        {
            page.Title = "IpGraph";
            page.WithOpenApiRoutePattern("/openapi.json").DisableDefaultFonts().DisableTelemetry().DisableAgent().DisableMcp();
        }).Add(endpoint => endpoint.RequestDelegate = admission.Around(endpoint.RequestDelegate!));
    }

    /// <summary>Nothing that it says changes while the server runs.</summary>
    static async Task<FixedText> WriteAsync(IOpenApiDocumentProvider provider, TransportOptions options)
    {
        var document = await provider.GetOpenApiDocumentAsync();
        ClientDescription.Add(document, options);
        foreach (var operation in document.Paths.Values.SelectMany(path => path.Operations?.Values.AsEnumerable() ?? []))
        {
            operation.Tags = null;
            ClientDescription.Add(operation, options);
        }

        using var output = new MemoryStream();
        await document.SerializeAsJsonAsync(output, OpenApiSpecVersion.OpenApi3_1);
        return new FixedText(output.ToArray());
    }
}
