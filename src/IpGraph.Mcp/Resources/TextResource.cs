using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace IpGraph.Mcp.Resources;

/// <summary>A text that does not change while the server runs.</summary>
sealed class TextResource(string uri, string name, string title, string description, string mediaType, string text)
    : McpServerResource
{
    public override ResourceTemplate ProtocolResourceTemplate { get; } = new()
    {
        UriTemplate = uri,
        Name = name,
        Title = title,
        Description = description,
        MimeType = mediaType,
    };

    public override IReadOnlyList<object> Metadata => [];

    public override bool IsMatch(string requested) => requested == uri;

    public override ValueTask<ReadResourceResult> ReadAsync(
        RequestContext<ReadResourceRequestParams> request,
        CancellationToken cancellationToken = default) =>
        new(new ReadResourceResult
        {
            Contents = [new TextResourceContents { Uri = uri, MimeType = mediaType, Text = text }],
        });
}
