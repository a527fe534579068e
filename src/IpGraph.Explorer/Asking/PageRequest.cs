using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using IpGraph.Explorer.Wording;
using IpGraph.GraphQL.Execution;
using IpGraph.GraphQL.Requests;
using IpGraph.Operations;
using IpGraph.Operations.Catalogue;
using IpGraph.Operations.Inputs;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace IpGraph.Explorer.Asking;

/// <summary>A reader asks for a page.</summary>
/// <param name="Site">What answers.</param>
/// <param name="Language">The language of the page.</param>
/// <param name="Path">The address after the language, beginning with a slash: <c>/nodes/Measure:2023-034</c>.</param>
/// <param name="Parameters">The query string.</param>
/// <param name="Origin">What absolute addresses begin with, without a slash at its end.</param>
public sealed record PageRequest(
    SiteServices Site,
    Language Language,
    string Path,
    IQueryCollection Parameters,
    string Origin,
    CancellationToken Cancellation)
{
    readonly HashSet<string> known = new(StringComparer.OrdinalIgnoreCase);

    static readonly JsonSerializerOptions WithoutNulls = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The path of the address as it was asked for, before anything was taken from it.</summary>
    public string Asked { get; init; } = $"/{Language.Tag()}{Path}";

    /// <summary>The address of a page of the site in the language of this one.</summary>
    public string To(string path) => $"/{Language.Tag()}{path}";

    /// <summary>The same with a query string; parameters without a value are left out.</summary>
    public string To(string path, params IEnumerable<(string Name, string? Value)> parameters) =>
        To(path) + Microsoft.AspNetCore.Http.QueryString.Create(
            parameters.Where(each => each.Value is not null).Select(each => KeyValuePair.Create(each.Name, each.Value)));

    /// <summary>The address of the page of a node.</summary>
    public string ToNode(string id) => To($"/nodes/{Uri.EscapeDataString(id).Replace("%3A", ":", StringComparison.Ordinal)}");

    /// <summary>This very page in another language.</summary>
    public string In(Language language) => $"/{language.Tag()}{Path}{QueryString}";

    /// <summary>The same as a file.</summary>
    /// <param name="suffix">Its form, such as <c>.svg</c>.</param>
    /// <param name="figure">Which drawing of the page, counted from 1.</param>
    public string As(string suffix, int figure = 1) => $"/{Language.Tag()}{Path}{suffix}"
        + (figure == 1 ? QueryString : (Microsoft.AspNetCore.Http.QueryString.Create(Parameters) + Microsoft.AspNetCore.Http.QueryString.Create("figure", $"{figure}")).Value);

    string QueryString => Microsoft.AspNetCore.Http.QueryString.Create(Parameters).Value ?? "";

    /// <summary>A parameter of the query string; null where it is missing or empty.</summary>
    /// <exception cref="PageFailure">It is given more than once.</exception>
    public string? Parameter(string name) => Given(name) switch
    {
        { Count: > 1 } values => throw Refused(VariableProblem.Repeated(name, values.Count).Message),
        var values => values.ToString() is { Length: > 0 } text ? text : null,
    };

    /// <summary>What a reader gave for a parameter, to be shown again in its form, be it refused or not; null where it is missing
    /// or empty.</summary>
    public string? Typed(string name) => Given(name) is [{ Length: > 0 } first, ..] ? first : null;

    /// <summary>A parameter that may be given more than once; those that are empty are left out.</summary>
    public IEnumerable<string> ParameterList(string name) => Given(name).OfType<string>().Where(text => text.Length > 0);

    /// <summary>Refuses what the page did not look at, rather than to answer as if it were not there. What others add to the
    /// links that they pass on asks for nothing.</summary>
    /// <exception cref="PageFailure">There is such a parameter.</exception>
    public void RefuseUnknownParameters()
    {
        if (Parameters.Keys.FirstOrDefault(name => !known.Contains(name) && !IsAddedByOthers(name)) is not { } unknown)
            return;
        var all = string.Join(", ", known);
        throw Refused(known.Count == 0
            ? new($"{unknown}: the page has no such parameter; it has none.", $"このページにパラメーター「{unknown}」はありません。パラメーターはありません。")
            : new($"{unknown}: the page has no such parameter; it has {all}.", $"このページにパラメーター「{unknown}」はありません。使えるのは {all} です。"));
    }

    /// <summary>Something of what was asked cannot be taken.</summary>
    public static PageFailure Refused(BilingualText words) => new(400, null, words);

    static bool IsAddedByOthers(string name) =>
        name.StartsWith("utm_", StringComparison.Ordinal) || name is "fbclid" or "gclid" or "msclkid" or "yclid" or "twclid" or "mc_cid" or "mc_eid";

    StringValues Given(string name)
    {
        known.Add(name);
        return Parameters[name];
    }

    /// <summary>Asks an operation of the catalogue.</summary>
    /// <param name="operation">Its name.</param>
    /// <param name="variables">An object with a property for each variable; those that are null are left out.</param>
    /// <param name="table">The table of the answer that readers take for spreadsheets; null for the first.</param>
    /// <exception cref="PageFailure">There is no whole answer.</exception>
    public async ValueTask<Answer> AskAsync(string operation, object? variables = null, string? table = null)
    {
        var found = Site.Operations.Catalogue.TryFind(operation, out var known) ? known
            : throw new PageFailure(404, null, new(
                $"This server's catalogue of operations lacks \"{operation}\", which this page is made of.",
                $"このサーバーの操作の目録に、このページに必要な「{operation}」がありません。"));
        var given = variables is null ? default : JsonSerializer.SerializeToElement(variables, WithoutNulls);
        using var result = await Site.Operations.ExecuteAsync(found, given, Cancellation);
        return Read(result, new Question(found.Title, found.Name, Encoding.UTF8.GetString(found.Document.Span), given) { Table = table });
    }

    /// <summary>Asks a document that follows from the schema.</summary>
    /// <exception cref="PageFailure">There is no whole answer.</exception>
    public async ValueTask<Answer> AskAsync(BilingualText title, ReadOnlyMemory<byte> document, object variables)
    {
        var given = JsonSerializer.SerializeToElement(variables, WithoutNulls);
        var request = new GraphQLRequest { Document = document, Variables = given, NoMutations = true };
        using var result = (SingleResult)await Site.Executor.ExecuteAsync(request, Cancellation);
        return Read(result, new Question(title, null, Encoding.UTF8.GetString(document.Span), given));
    }

    static Answer Read(SingleResult result, Question question)
    {
        using var answer = OperationAnswer.Read(result.Body, CallerTerms.OfPage);
        if (answer.Errors.Count > 0)
            throw new PageFailure(answer.Errors[0]);
        var data = answer.Data.Clone();
        return new Answer(data, question with { Data = data });
    }
}

/// <param name="Data">The object <c>data</c>.</param>
public sealed record Answer(JsonElement Data, Question Question);
