using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace IpGraph.Mcp.Prompts;

/// <summary>A request that people send again and again, with one word of it left open.</summary>
/// <param name="template">The request; <c>{0}</c> stands for the argument.</param>
sealed class GraphPrompt(string name, string title, string description, PromptArgument argument, string template)
    : McpServerPrompt
{
    public override Prompt ProtocolPrompt { get; } = new()
    {
        Name = name,
        Title = title,
        Description = description,
        Arguments = [argument],
    };

    public override IReadOnlyList<object> Metadata => [];

    public override ValueTask<GetPromptResult> GetAsync(
        RequestContext<GetPromptRequestParams> request,
        CancellationToken cancellationToken = default)
    {
        if (request.Params?.Arguments?.Keys.FirstOrDefault(name => name != argument.Name) is { } unknown)
        {
            throw new McpProtocolException(
                $"There is no argument \"{unknown}\"; there is {argument.Name}.", McpErrorCode.InvalidParams);
        }

        if (request.Params?.Arguments?.TryGetValue(argument.Name, out var given) != true || string.IsNullOrWhiteSpace(given.ToString()))
        {
            throw new McpProtocolException(
                $"The argument \"{argument.Name}\" is missing: {argument.Description}", McpErrorCode.InvalidParams);
        }

        var text = template.Replace("{0}", given.ToString(), StringComparison.Ordinal);
        return new(new GetPromptResult
        {
            Description = description,
            Messages = [new PromptMessage { Role = Role.User, Content = new TextContentBlock { Text = text } }],
        });
    }
}
