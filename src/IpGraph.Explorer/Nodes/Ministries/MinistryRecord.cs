using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Nodes.Ministries;

/// <summary>What a ministry leads, in which fields, and with whom.</summary>
static class MinistryRecord
{
    public static async ValueTask<Refinement> RefineAsync(NodeView view)
    {
        var answer = await view.Request.AskAsync("ministry-in-view", new { id = view.Id, language = view.Request.Language.Name() });
        return new Refinement(
            typeof(MinistryCounts),
            new() { ["View"] = view, ["Ministry"] = answer.Data.GetProperty("ministry") },
            [answer.Question],
            new HashSet<string>());
    }
}
