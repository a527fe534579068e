using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Nodes.Concepts;

/// <summary>How many measures are about a concept, over the editions and by ministry.</summary>
static class ConceptOverview
{
    public static async ValueTask<Refinement> RefineAsync(NodeView view)
    {
        var answer = await view.Request.AskAsync("concept-in-view", new { id = view.Id, language = view.Request.Language.Name() });
        var ministries = answer.Data.GetProperty("concept").GetProperty("measures").GetProperty("byMinistry").GetProperty("groups");
        return new Refinement(
            typeof(ConceptCounts),
            new() { ["View"] = view, ["Data"] = answer.Data },
            [answer.Question with { Table = ministries.GetArrayLength() > 0 ? "concept.measures.byMinistry.groups" : "concept.measures.byYear.groups" }],
            new HashSet<string>());
    }
}
