using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace IpGraph.Mcp;

/// <summary>Over HTTP the library reads the parameters of <c>initialize</c> before a filter sees them: those that it cannot read
/// are refused here, as those of any other method are by <see cref="ReadableParameters"/>.</summary>
static class ReadableHandshake
{
    public static RequestDelegate Before(RequestDelegate endpoint) => async context =>
    {
        // In memory, however long: the size of bodies is bounded, and there need not be a disk.
        context.Request.EnableBuffering(int.MaxValue);
        try
        {
            await endpoint(context);
        }
        catch (JsonException failure) when (!context.Response.HasStarted)
        {
            context.Request.Body.Position = 0;
            var message = await JsonSerializer.DeserializeAsync<JsonRpcMessage>(
                context.Request.Body, McpJsonUtilities.DefaultOptions, context.RequestAborted);
            if (message is not JsonRpcRequest request)
                throw;
            var refusal = ReadableParameters.Refusal(request, failure);
            var answer = new JsonRpcError
            {
                Id = request.Id,
                Error = new JsonRpcErrorDetail { Code = (int)refusal.ErrorCode, Message = refusal.Message },
            };
            await context.Response.WriteAsJsonAsync<JsonRpcMessage>(answer, McpJsonUtilities.DefaultOptions, context.RequestAborted);
        }
    };
}
