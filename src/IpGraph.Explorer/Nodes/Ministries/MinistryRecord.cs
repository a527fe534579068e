using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Nodes.Ministries;

/// <summary>What a ministry leads, in which fields, and with whom.</summary>
static class MinistryRecord
{
    public static async ValueTask<Refinement> RefineAsync(NodeView view)
    {
        var answer = await view.Request.AskAsync("ministry-in-view", new { id = view.Id, language = view.Request.Language.Name() });
        var ministry = answer.Data.GetProperty("ministry");
        var isLeading = ministry.GetProperty("leads").GetProperty("totalCount").GetInt32() > 0;
        return new Refinement(
            typeof(MinistryCounts),
            new() { ["View"] = view, ["Ministry"] = ministry, ["LedWithin"] = answer.Data.GetProperty("ledWithin").GetProperty("totalCount").GetInt32() },
            [answer.Question with { Table = isLeading ? "ministry.leads.byField.groups" : "ministry.measures.byYear.groups" }],
            new HashSet<string>());
    }
}
