using System.Text;
using IpGraph.Http.Options;
using IpGraph.Operations;

namespace IpGraph.Http.Pages;

/// <summary>What the server is, for models that come by: <c>/llms.txt</c>.</summary>
/// <remarks>https://llmstxt.org/</remarks>
static class LlmsText
{
    /// <param name="options">Says which documents are executed and whether the schema is shown.</param>
    public static byte[] Write(OperationCatalogue catalogue, TransportOptions options)
    {
        var takesQueries = options.Documents == DocumentPolicy.Automatic;
        var text = new StringBuilder(
            """
            # IpGraph

            > Japan's Intellectual Property Strategic Programs 2023 to 2026 (知的財産推進計画) as a knowledge graph: measures, ministries,
            > strategic fields, standards areas, targets, reports, and how they are related. Every fact cites lines of a source document.

            Ids read `Type:key`, for instance `Measure:2023-034`. Official texts are Japanese; names and titles have an English twin.

            ## Ways to ask

            - [MCP](/mcp): a tool for each operation below, over streamable HTTP; `ipgraph mcp` for standard input and output
            - [OpenAPI](/openapi.json): each operation at `/api/<name>`, as JSON, CSV (`.csv`) or JSON Lines (`.jsonl`)
            - `/nodes/<id>`: any node, as JSON, CSV (`.csv`), JSON-LD (`.jsonld`) or Turtle (`.ttl`)

            """.ReplaceLineEndings("\n"));
        text.Append(takesQueries
            ? "- [GraphQL](/graphql): POST a query, or name an operation as `documentId`\n"
            : "- [GraphQL](/graphql): POST `documentId` with the name of an operation; other documents are executed only where the server knows them\n");
        if (options.PublishSchema)
        {
            text.Append("- [The schema in short](/graphql/schema?compact)")
                .Append(takesQueries ? ": for those who write queries; " : ": what answers consist of; ")
                .Append("[in full](/graphql/schema)\n");
        }

        text.Append("\n## Operations\n\n");
        foreach (var operation in catalogue.Operations)
            text.Append($"- [{operation.Name}](/api/{operation.Name}/codebook): {operation.Title.English} ({operation.Title.Japanese})\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
