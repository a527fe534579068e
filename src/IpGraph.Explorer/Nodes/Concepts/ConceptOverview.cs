using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Nodes.Concepts;

/// <summary>How many measures are about a concept, over the editions and by ministry.</summary>
static class ConceptOverview
{
    public static async ValueTask<Refinement> RefineAsync(NodeView view)
    {
        var answer = await view.Request.AskAsync("concept-in-view", new { id = view.Id, language = view.Request.Language.Name() });
        return new Refinement(
            typeof(ConceptCounts),
            new() { ["View"] = view, ["Data"] = answer.Data },
            [answer.Question],
            new HashSet<string>());
    }
}
