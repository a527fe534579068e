using System.Runtime.InteropServices;
using System.Text.Json;
using IpGraph.Http.Responses;
using IpGraph.Operations;
using IpGraph.Operations.Catalogue;
using IpGraph.Operations.Inputs;
using IpGraph.Operations.Paging;
using IpGraph.Operations.Tables;

namespace IpGraph.Http.Rest;

/// <summary>An operation of the catalogue at an address of its own: variables in the query string, the answer as JSON, or
/// one of its tables as CSV or JSON Lines.</summary>
sealed class OperationEndpoint(CatalogueExecutor operations, CatalogueOperation operation, ConditionalGet reading)
{
    /// <summary>The parameter that names a table where an operation has several.</summary>
    public const string TableParameter = "table";

    // Made when they are asked for first: a start would wait for those of the whole catalogue.
    readonly Lazy<IReadOnlyList<TableShape>> tables = new(() => TableShape.Of(operation));
    readonly Lazy<IReadOnlyList<PageLink>> pages = new(() => PageLink.Of(operation));
    readonly Lazy<byte[]> codebook = new(() => JsonSerializer.SerializeToUtf8Bytes(Codebook.Of(operation), Readable));

    public static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>The forms that the operation has; tables only where it has a list or an object of its own.</summary>
    public IReadOnlyList<Representation> Offered => tables.Value.Count > 0
        ? [Representation.Json, Representation.Csv, Representation.JsonLines]
        : [Representation.Json];

    /// <param name="suffix">The suffix of the address; null where the header <c>Accept</c> is to choose.</param>
    public Task AnswerAsync(HttpContext context, string? suffix)
    {
        var representation = suffix is null
            ? Representation.Choose(context.Request.Headers.Accept, Offered)
            : Offered.FirstOrDefault(offered => offered.Suffix == suffix);
        if (representation is null)
            return (suffix is null ? Problem.NotAcceptable(Offered) : UnknownSuffix(suffix)).SendAsync(context);
        var parameters = context.Request.Query
            .Where(parameter => parameter.Key != TableParameter || operation.FindVariable(TableParameter) is not null)
            .Select(parameter => KeyValuePair.Create(parameter.Key, (IReadOnlyList<string>)[.. parameter.Value.OfType<string>()]));
        var variables = ParameterReader.Read(operation, parameters, out var problems);
        if (problems.Count > 0)
            return Problem.BadInput(problems).SendAsync(context);
        if (FindTable(context, representation, out var table) is { } problem)
            return problem.SendAsync(context);
        return reading.SendAsync(
            context, representation, operation.Hash, () => ExecuteAsync(context, representation, table, variables));
    }

    public Task AnswerCodebookAsync(HttpContext context) => reading.SendAsync(
        context,
        Representation.Json,
        operation.Hash,
        () => Task.FromResult<(Problem?, ReadOnlyMemory<byte>)>((null, codebook.Value)));

    async Task<(Problem?, ReadOnlyMemory<byte>)> ExecuteAsync(
        HttpContext context,
        Representation representation,
        TableShape? table,
        JsonElement variables)
    {
        using var result = await operations.ExecuteAsync(operation, variables, context.RequestAborted);
        DatasetVersion.Tell(context.Response, result.DataVersion);
        using var answer = OperationAnswer.Read(result.Body, CallerTerms.Of(operation, variables));
        if (answer.Errors.Count > 0)
            return (Problem.Of(answer.Errors), default);
        if (UnknownNames.In(operation, variables, answer.Data) is { Count: > 0 } unknown)
            return (Problem.NothingNamed(unknown), default);
        context.Response.Headers.Link = string.Join(", ", Links(context.Request, answer.Data, table));
        PartialLists.Tell(context.Response, tables.Value, answer.Data);
        return (null, table is null ? JsonMarshal.GetRawUtf8Value(answer.Data).ToArray()
            : representation == Representation.Csv ? CsvTable.Write(answer.Data, table)
            : JsonLinesTable.Write(answer.Data, table));
    }

    Problem? FindTable(HttpContext context, Representation representation, out TableShape? table)
    {
        table = representation == Representation.Json ? null : tables.Value[0];
        if (operation.FindVariable(TableParameter) is null && Problem.Repeated(context.Request.Query, TableParameter) is { } repeated)
            return repeated;
        var wanted = context.Request.Query[TableParameter].ToString();
        if (wanted.Length == 0 || operation.FindVariable(TableParameter) is not null)
            return null;
        if (table is null)
            return NoTable();
        table = tables.Value.FirstOrDefault(candidate => candidate.Name == wanted);
        return table is null
            ? Problem.BadInput([new VariableProblem(TableParameter, new(
                $"There is no such table; there is {NamesOfTables}.", $"そのような表はありません。{NamesOfTables} があります。"))])
            : null;
    }

    /// <summary>A table is wanted of an answer that is none.</summary>
    Problem NoTable() => Problem.BadInput([new VariableProblem(TableParameter, tables.Value.Count == 0
        ? new("The operation has no tables; leave it out.", "この操作に表はありません。指定を外してください。")
        : new(
            "It chooses a table of CSV or JSON Lines, and JSON has all that was asked; leave it out, or ask for .csv or .jsonl.",
            "CSV・JSON Lines の表を選ぶものです。JSON には表の区別がありません。指定を外すか、.csv か .jsonl を求めてください。"))]);

    string NamesOfTables => string.Join(", ", tables.Value.Select(one => one.Name));

    Problem UnknownSuffix(string suffix)
    {
        var offered = string.Join(", ", Offered.Select(one => $".{one.Suffix}"));
        return Problem.NotFound(new(
            $"\"{operation.Name}\" is not to be had as .{suffix}, but as {offered}.", $"「{operation.Name}」は .{suffix} では提供していません。{offered} があります。"));
    }

    /// <summary>A table leads to its own pages: one that has all of its rows on each is whole.</summary>
    IEnumerable<string> Links(HttpRequest request, JsonElement data, TableShape? table) =>
        [.. PageLinks.To(request, table is null ? pages.Value : [.. pages.Value.Where(page => table.GoesBy(page.Variable))], data), $"<{request.PathBase}/api/{operation.Name}/codebook>; rel=\"describedby\""];
}
