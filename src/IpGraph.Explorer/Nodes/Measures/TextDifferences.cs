using System.Text.Json;
using IpGraph.Explorer.Asking;
using IpGraph.Explorer.Drawing.Differences;
using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Nodes.Measures;

/// <summary>How the texts of a measure and of those that it continues, or that continue it, differ word by word.</summary>
/// <param name="Questions">What was asked for them.</param>
public sealed record TextDifferences(
    IReadOnlyDictionary<(string Later, string Earlier), TextDifference> ByEnds,
    IReadOnlyList<Question> Questions)
{
    const string Operation = "lineage";

    static readonly string[] Ends = ["succeeds", "succeededBy"];

    static readonly TextDifferences None = new(new Dictionary<(string, string), TextDifference>(), []);

    /// <param name="measure">Its ends tell whether there is anything to compare.</param>
    public static async ValueTask<TextDifferences> OfAsync(NodeView view, JsonElement measure)
    {
        var ends = Ends.Sum(name => measure.GetProperty(name).GetProperty("totalCount").GetInt32());
        if (ends == 0 || !view.Request.Site.Operations.Catalogue.TryFind(Operation, out _))
            return None;
        var answer = await view.Request.AskAsync(Operation, new { id = view.Id }, table: "lineage.links");
        var found = answer.Data.GetProperty("lineage").GetProperty("links").EnumerateArray()
            .Where(link => link.GetProperty("difference").ValueKind == JsonValueKind.Object)
            .ToDictionary(
                link => (link.GetProperty("later").GetProperty("id").GetString()!, link.GetProperty("earlier").GetProperty("id").GetString()!),
                link => DifferenceOf(link.GetProperty("difference"), view.Request.Language));
        return new TextDifferences(found, [answer.Question]);
    }

    /// <summary>The difference of two measures, whichever is the later; null where it is not known.</summary>
    public TextDifference? Find(string one, string other) =>
        ByEnds.GetValueOrDefault((one, other)) ?? ByEnds.GetValueOrDefault((other, one));

    static TextDifference DifferenceOf(JsonElement difference, Language language) => new(
        [.. difference.GetProperty("segments").EnumerateArray().Select(segment => new DifferencePart(
            segment.GetProperty("kind").GetString() switch
            {
                "INSERT" => DifferenceKind.Added,
                "DELETE" => DifferenceKind.Removed,
                _ => DifferenceKind.Same,
            },
            segment.GetProperty("text").GetString()!))],
        language.Say("前", "Earlier"),
        language.Say("後", "Later"),
        language);
}
