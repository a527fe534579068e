using ModelContextProtocol;
using ModelContextProtocol.Server;

namespace IpGraph.Mcp;

/// <summary>Reports what goes wrong in a request by our mistake. What the client did wrong it is told, and nobody else.</summary>
/// <remarks>The log of the library has both as failures and unhandled exceptions; so this takes its place.</remarks>
static class Mistakes
{
    /// <summary>Where the library logs what becomes of requests.</summary>
    public const string LogOfLibrary = "ModelContextProtocol.Server.McpServer";

    public static void Add(McpServerFilters filters, Action<Exception> report)
    {
        filters.Message.IncomingFilters.Add(next => async (message, cancellation) =>
        {
            try
            {
                await next(message, cancellation);
            }
            catch (Exception mistake) when (IsOurs(mistake))
            {
                report(mistake);
                throw;
            }
        });
        filters.Request.CallToolFilters.Add(next => async (request, cancellation) =>
        {
            try
            {
                return await next(request, cancellation);
            }
            catch (Exception mistake) when (IsOurs(mistake))
            {
                report(mistake);
                throw;
            }
        });
    }

    static bool IsOurs(Exception failure) => failure is not (McpException or OperationCanceledException);
}
