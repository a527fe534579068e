using ModelContextProtocol.Protocol;

namespace IpGraph.Mcp.Prompts;

/// <summary>The prompts that the server offers.</summary>
static class GraphPrompts
{
    public static IEnumerable<GraphPrompt> All { get; } =
    [
        new(
            "answer-with-sources",
            "Answer with sources / 典拠付きで答える",
            "Answers a question from the graph alone, every statement with its citation.",
            new PromptArgument { Name = "question", Description = "What you want to know, in Japanese or English.", Required = true },
            "Answer this question about Japan's Intellectual Property Strategic Programs: {0}\n\n"
                + "Use the tools of ipgraph and nothing else. Give for every statement the document and lines that it is cited "
                + "from. Tell what the documents print apart from what is worked out from them, such as links found by words "
                + "or growth rates. Where the graph has no answer, say so."),
        new(
            "brief-me",
            "A briefing / ブリーフィング",
            "A page on one subject: what was set out, by whom, what was reported, what is missing.",
            new PromptArgument { Name = "subject", Description = "A field, topic or ministry, for instance 量子 or 総務省.", Required = true },
            "Write one page on {0} in Japan's Intellectual Property Strategic Programs 2023 to 2026, from the tools of ipgraph "
                + "alone: the measures and who leads them, how they moved from edition to edition, the targets and whether they "
                + "are on track, what was reported in 2026, and the gaps. Cite document and lines for each."),
    ];
}
