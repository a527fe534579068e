using IpGraph.Exports.Formats;
using IpGraph.Http.Clients;
using IpGraph.Http.Responses;
using IpGraph.Operations.Inputs;

namespace IpGraph.Server.Exporting;

/// <summary><c>/export/&lt;format&gt;</c>: the whole graph, sent from a file that lies ready.</summary>
sealed class WholeExport(ExportFiles files)
{
    /// <summary>A node of a file that lies ready is far cheaper than one that a query visits.</summary>
    public const double PricePerNode = 0.01;

    public string Version => files.Facts.Version.Id;

    public async Task SendAsync(HttpContext context, ExportFormat format)
    {
        // Somebody who mistyped the name of a parameter must not get the whole for a part.
        if (context.Request.Query.Keys.FirstOrDefault() is { } unknown)
        {
            await Problem.BadInput([new VariableProblem(
                unknown,
                new(
                    $"There is no parameter \"{unknown}\"; there is \"{OperationExport.Parameter}\", with the variables of the operation beside it.",
                    $"パラメーター「{unknown}」はありません。「{OperationExport.Parameter}」で操作を指定し、その変数を並べてください。"))])
                .SendAsync(context);
            return;
        }

        var version = files.Facts.Version;
        var isPacked = ExportResponse.IsPacked(context.Request, format);
        var tag = ExportResponse.Tag(version.Id, format, isPacked);
        if (!ExportResponse.IsKnown(context.Request, tag) && ClientAccount.Current?.Pay(version.Nodes * PricePerNode) is { } unpaid)
        {
            await Problem.Of(TransportErrors.Unpaid(unpaid)).SendAsync(context);
            return;
        }

        var path = await files.PathAsync(version.Id, format, isPacked, context.RequestAborted);
        ExportResponse.Tell(context.Response, version.Id, isPacked);
        await Results.File(path, format.MediaType, format.FileName, entityTag: tag, enableRangeProcessing: true)
            .ExecuteAsync(context);
    }
}
