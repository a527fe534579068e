using IpGraph.Exports.Formats;
using IpGraph.Exports.Packaging;
using IpGraph.Graph.Data;
using IpGraph.Http.Responses;
using IpGraph.Http.Rest;
using IpGraph.Operations;
using IpGraph.Operations.Catalogue;
using IpGraph.Operations.Inputs;
using IpGraph.Operations.Paging;
using IpGraph.Operations.Tables;

namespace IpGraph.Server.Exporting;

/// <summary><c>/export/&lt;format&gt;?operation=NAME</c>: the nodes that an operation answers with, and what lies between them, as
/// a file; its variables stand in the query string, as at <c>/api/NAME</c>, and links lead to its other pages.</summary>
sealed class OperationExport(CatalogueExecutor operations, ExportFiles files)
{
    /// <summary>The parameter that names the operation.</summary>
    public const string Parameter = "operation";

    public async Task SendAsync(HttpContext context, ExportFormat format)
    {
        if (Find(context.Request.Query, out var operation) is { } unknown)
        {
            await unknown.SendAsync(context);
            return;
        }

        var parameters = context.Request.Query
            .Where(parameter => parameter.Key != Parameter)
            .Select(parameter => KeyValuePair.Create(parameter.Key, (IReadOnlyList<string>)[.. parameter.Value.OfType<string>()]));
        var variables = ParameterReader.Read(operation, parameters, out var problems);
        if (problems.Count > 0)
        {
            await Problem.BadInput(problems).SendAsync(context);
            return;
        }

        using var result = await operations.ExecuteAsync(operation, variables, context.RequestAborted);
        using var answer = OperationAnswer.Read(result.Body, CallerTerms.Of(operation, variables));
        if (answer.Errors.Count > 0)
        {
            await Problem.Of(answer.Errors).SendAsync(context);
            return;
        }

        if (UnknownNames.In(operation, variables, answer.Data) is { Count: > 0 } nothing)
        {
            await Problem.NothingNamed(nothing).SendAsync(context);
            return;
        }

        if (string.Join(", ", PageLinks.To(context.Request, PageLink.Of(operation), answer.Data)) is { Length: > 0 } pages)
            context.Response.Headers.Link = pages;
        PartialLists.Tell(context.Response, TableShape.Of(operation), answer.Data);
        var whole = files.Facts.Of(result.DataVersion ?? files.Facts.Version.Id);
        await SendAsync(context, format, operation, whole.Part(AnsweredNodes.In(answer.Data, whole)), whole.Whole.VersionId);
    }

    Problem? Find(IQueryCollection query, out CatalogueOperation operation)
    {
        operation = null!;
        if (Problem.Repeated(query, Parameter) is { } repeated)
            return repeated;
        var name = query[Parameter].ToString();
        if (!operations.Catalogue.TryFind(name, out operation!))
            return RestEndpoints.UnknownOperation(operations.Catalogue, name);
        return AnsweredNodes.CanBeIn(operation) ? null : Problem.BadInput([new VariableProblem(Parameter, AnsweredNodes.None(name))]);
    }

    async Task SendAsync(HttpContext context, ExportFormat format, CatalogueOperation operation, GraphData part, string version)
    {
        var isPacked = ExportResponse.IsPacked(context.Request, format);
        // Written whole before any of it is sent; the file is gone as soon as it is closed.
        await using var file = files.Scratch();
        WholeFile.Write(format, part, file, isPacked, context.RequestAborted);
        file.Position = 0;
        ExportResponse.Tell(context.Response, version, isPacked);
        await Results.Stream(
            file,
            format.MediaType,
            $"{operation.Name}-{format.FileName}",
            entityTag: ExportResponse.Tag(part.VersionId, format, isPacked),
            enableRangeProcessing: true).ExecuteAsync(context);
    }
}
