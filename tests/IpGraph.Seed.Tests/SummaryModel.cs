using IpGraph.Binding;
using IpGraph.Graph.Model;
using IpGraph.Testing;

namespace IpGraph.Seed.Tests;

/// <summary>The small model, in which documents say whether texts are taken from them or only facts.</summary>
static class SummaryModel
{
    public static GraphModel Model { get; } = ModelReader.Read(SmallModel.Text
        .Replace("@search(weight: 1.0) @verbatim\n", "@search(weight: 1.0) @verbatim @ours(where: \"textSource\", is: \"SUMMARY\")\n  textSource: TextSource! @computed\n", StringComparison.Ordinal)
        .Replace("@search(weight: 0.5) @verbatim\n", "@search(weight: 0.5) @verbatim\n  textSource: TextSource! @computed\n", StringComparison.Ordinal)
        .Replace("  fileName: String!", "  textSource: TextSource!\n  fileName: String!", StringComparison.Ordinal)
        .Replace("score: Float! reason", "score: Float reason", StringComparison.Ordinal) + "\nenum TextSource { OFFICIAL SUMMARY }\n");
}
