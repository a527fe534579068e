using IpGraph.Http.Execution;
using IpGraph.Http.Options;
using IpGraph.Http.Pages;
using IpGraph.Http.Requests;
using IpGraph.Http.Responses;
using IpGraph.Operations;
using Microsoft.AspNetCore.Routing;

namespace IpGraph.Http.Rest;

/// <summary>The guide for models at <c>/llms.txt</c>.</summary>
public static class GuideEndpoint
{
    public static void MapGuide(
        this IEndpointRouteBuilder endpoints,
        OperationCatalogue catalogue,
        TransportOptions options,
        EndpointAdmission admission)
    {
        var text = new FixedText(LlmsText.Write(catalogue, options));
        endpoints.Map("/llms.txt", admission.AroundReading(NoParameters.Before(context =>
            text.SendAsync(context, "text/plain; charset=utf-8", options.CompressionMin))));
    }
}
