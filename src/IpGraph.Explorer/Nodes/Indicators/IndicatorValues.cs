using System.Text.Json;
using IpGraph.Explorer.Targets;

namespace IpGraph.Explorer.Nodes.Indicators;

/// <summary>The values of an indicator, each with when it was and the document that prints it.</summary>
static class IndicatorValues
{
    /// <summary>How many values the table has at most; those beyond are on the page of the relationship.</summary>
    const int Most = 100;

    static readonly HashSet<string> Covered = ["observations"];

    public static async ValueTask<Refinement> RefineAsync(NodeView view)
    {
        var answer = await view.Request.AskAsync("indicator", new { id = view.Id, first = Most }, table: "indicator.observations");
        var indicator = answer.Data.GetProperty("indicator");
        return new Refinement(
            typeof(IndicatorTable), new() { ["View"] = view, ["Indicator"] = indicator }, [answer.Question], Covered);
    }

    /// <summary>The figure of a value in its unit, without remarks.</summary>
    public static string Figure(JsonElement value, NodeView view) => FigureWords.Write(
        value.GetProperty("value").GetDouble(),
        ObservationWords.Number(value, "rangeFrom"),
        [value.GetProperty("qualifier").GetString()!],
        value.GetProperty("unit").GetString()!,
        view.Words,
        view.Request.Language);
}
