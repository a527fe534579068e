using IpGraph.Http.Responses;
using IpGraph.Operations.Tables;
using Microsoft.OpenApi;

namespace IpGraph.Http.OpenApi;

/// <summary>What OpenAPI says of the headers of answers. RFC 8288 (Link), RFC 9110 (ETag, Retry-After) and the draft of the IETF on
/// RateLimit say what they hold.</summary>
static class HeaderDescription
{
    /// <summary>Those of the answer of an operation.</summary>
    public static Dictionary<string, IOpenApiHeader> OfOperation => new(OfUnchanged)
    {
        ["Link"] = Text(
            "Where the list is longer than the page, the address of the next one as `rel=\"next\"`, in the same form: there is no next page "
            + "where it is missing. `rel=\"describedby\"` is the codebook. / 続きがあれば rel=\"next\" が次のページ。"),
        [PartialList.Header] = Text(
            "The lists of which the answer holds a part: their names, how many items are `shown`, and how many there are in `total`. "
            + "Missing where there is none. / 一部だけを返した一覧とその総数。"),
    };

    /// <summary>Those of the answer of a node.</summary>
    public static Dictionary<string, IOpenApiHeader> OfNode => new(OfUnchanged)
    {
        ["Link"] = Text("The same node in other forms, as `rel=\"alternate\"` with their `type`."),
    };

    /// <summary>Those that also say that a client has the answer already.</summary>
    public static Dictionary<string, IOpenApiHeader> OfUnchanged => new()
    {
        ["ETag"] = Text("Changes with the answer; `If-None-Match` with it is answered with 304 until then."),
        [DatasetVersion.Header] = Text("Of which version of the dataset the answer is."),
    };

    /// <summary>Those that tell of a quota, whatever the answer.</summary>
    public static Dictionary<string, IOpenApiHeader> OfQuota => new()
    {
        ["RateLimit-Policy"] = Text("The quota: `q` units of cost in `w` seconds."),
        ["RateLimit"] = Text("What is left: `r` units of cost, and all of them in `t` seconds."),
    };

    /// <summary>When to come back.</summary>
    public static Dictionary<string, IOpenApiHeader> OfProblem => new()
    {
        ["Retry-After"] = new OpenApiHeader
        {
            Description = "Seconds until the same request may be answered; missing where waiting does not help.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.Integer },
        },
    };

    static OpenApiHeader Text(string description) => new()
    {
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };
}
