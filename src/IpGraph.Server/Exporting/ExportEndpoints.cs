using System.Text.Json;
using System.Text.Json.Nodes;
using IpGraph.Exports;
using IpGraph.Exports.Formats;
using IpGraph.Http.Execution;
using IpGraph.Http.Requests;
using IpGraph.Http.Responses;
using IpGraph.Operations;
using IpGraph.Server.Hosting;
using Microsoft.Net.Http.Headers;

namespace IpGraph.Server.Exporting;

/// <summary><c>/export/&lt;format&gt;</c>: the whole graph as a file, in parts on request, or what an operation answers with;
/// <c>/export</c> lists the formats.</summary>
static class ExportEndpoints
{
    const string Root = "/export";

    /// <param name="operations">What can be taken home in part.</param>
    /// <param name="admission">The limits that every request has.</param>
    public static void UseExports(
        this WebApplication app, ExportFiles files, CatalogueExecutor operations, EndpointAdmission admission)
    {
        var (whole, parts) = (new WholeExport(files), new OperationExport(operations, files));
        app.Lifetime.ApplicationStopped.Register(files.Dispose);
        app.Use((context, next) => context.Request.Path.StartsWithSegments(Root, StringComparison.Ordinal, out var rest)
            ? admission.Around(admitted => AnswerAsync(admitted, rest.Value!.Trim('/'), whole, parts))(context)
            : next(context));
    }

    static Task AnswerAsync(HttpContext context, string name, WholeExport whole, OperationExport parts)
    {
        context.Response.Headers.XContentTypeOptions = "nosniff";
        // A range of anything but bytes, and one of what HEAD does not send, is as if it were not asked for.
        if (!HttpMethods.IsGet(context.Request.Method) || !context.Request.Headers.Range.ToString().StartsWith("bytes=", StringComparison.OrdinalIgnoreCase))
            context.Request.Headers.Remove(HeaderNames.Range);
        // A date is asked for by clients that know no tags.
        if (context.Request.Headers.IfMatch.Count > 0)
            context.Request.Headers.Remove(HeaderNames.IfUnmodifiedSince);
        if (context.Request.Headers.IfNoneMatch.Count > 0)
            context.Request.Headers.Remove(HeaderNames.IfModifiedSince);
        if (!context.Request.IsReading())
            return Problem.OnlyReading.SendAsync(context);
        if (name.Length == 0)
        {
            return NoParameters.Before(known => HttpResponses.WriteAsync(
                known, StatusCodes.Status200OK, "application/json; charset=utf-8", JsonSerializer.SerializeToUtf8Bytes(List(whole.Version))))(context);
        }

        if (ExportFormats.Find(name, QueryString.Create(context.Request.Query).Value ?? "") is not { } format)
        {
            return Problem.NotFound(new(
                ExportFormats.Unknown(name), $"形式「{name}」はありません。{ExportFormats.Names} があります。")).SendAsync(context);
        }

        var form = new Representation(Path.GetExtension(format.FileName)[1..], MediaTypeOf(format), format.MediaType);
        if (Representation.Choose(context.Request.Headers.Accept, [form]) is null)
            return Problem.NotAcceptable([form]).SendAsync(context);
        return GuardAsync(context, () => context.Request.Query.ContainsKey(OperationExport.Parameter)
            ? parts.SendAsync(context, format)
            : whole.SendAsync(context, format));
    }

    /// <summary>What goes wrong before anything was sent is told as it is.</summary>
    static async Task GuardAsync(HttpContext context, Func<Task> send)
    {
        try
        {
            await send();
        }
        catch (Exception failure) when (failure is ExportUnavailableException or LoadingException)
        {
            await Problem.Unavailable(failure.Message).SendAsync(context);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException && !context.RequestAborted.IsCancellationRequested)
        {
            await new Problem(
                StatusCodes.Status507InsufficientStorage,
                new(
                    "The export could not be written to the server's disk. Try again later.",
                    "ファイルをサーバーのディスクに書き込めませんでした。しばらくして、もう一度お試しください。"),
                "INSUFFICIENT_STORAGE").SendAsync(context);
        }
    }

    static string MediaTypeOf(ExportFormat format) => format.MediaType.Split(';')[0];

    static JsonObject List(string version) => new()
    {
        ["version"] = version,
        ["formats"] = new JsonArray([.. ExportFormats.All.Select(format => (JsonNode)new JsonObject
        {
            ["name"] = format.Name,
            ["href"] = $"{Root}/{format.Name}",
            ["ofOperation"] = $"{Root}/{format.Name}?{OperationExport.Parameter}={{name}}",
            ["mediaType"] = format.MediaType,
            ["fileName"] = format.FileName,
            ["description"] = format.Description,
        })]),
    };
}
