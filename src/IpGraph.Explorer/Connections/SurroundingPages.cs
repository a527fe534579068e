using System.Text.Json;
using IpGraph.Explorer.Asking;
using IpGraph.Explorer.Drawing.Markup;
using IpGraph.Explorer.Drawing.Neighborhoods;
using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Connections;

/// <summary>What lies around a node, as a picture that can be expanded node by node, as tables, and as files.</summary>
public static class SurroundingPages
{
    public static async ValueTask<Page> AnswerAsync(PageRequest request)
    {
        var (view, answer, picture) = await AskAsync(request);
        var figure = NeighborhoodDrawing.Draw(picture, "around");
        return new Page(
            picture.Caption.Title,
            typeof(SurroundingPage),
            new()
            {
                ["Request"] = request,
                ["View"] = view,
                ["Middle"] = Middle(answer),
                ["Figure"] = figure,
                ["IsComplete"] = answer.Data.GetProperty("neighborhood").GetProperty("isComplete").GetBoolean(),
                ["Count"] = picture.Nodes.Count,
            })
        {
            Section = "connections",
            Questions = [answer.Question],
            Figures = [figure],
            Graph = picture,
            FileName = $"around-{view.Of}",
        };
    }

    static async ValueTask<(SurroundingView View, Answer Answer, NeighborhoodPicture Picture)> AskAsync(PageRequest request)
    {
        var view = SurroundingView.Read(request) ?? throw PageRequest.Refused(new(
            "Say around which node, as in of=Measure:2023-040.", "どの項目の周辺かを of=Measure:2023-040 のように指定してください。"));
        var answer = await NodeName.AskAboutAsync(request, [view.Of, .. view.Expanded], "surroundings", new
        {
            id = view.Of,
            language = request.Language.Name(),
            depth = view.Depth,
            first = view.First,
            expand = view.Expanded,
            most = SurroundingView.Most,
        });
        return (view, answer, Picture(answer, view, request));
    }

    static NodeName Middle(Answer answer) => NodeName.Of(answer.Data.GetProperty("neighborhood").GetProperty("of"));

    static NeighborhoodPicture Picture(Answer answer, SurroundingView view, PageRequest request)
    {
        var language = request.Language;
        var drawn = answer.Data.GetProperty("neighborhood").GetProperty("nodes").EnumerateArray().ToList();
        var middle = Middle(answer);
        var label = ShortName.Of(middle.Label, middle.Kind, middle.Id, language);
        var caption = new Caption(
            language.Say($"「{label}」の周辺", $"Around “{label}”"),
            language.Say(
                $"{drawn.Count}件の項目とその間の関係。同じ内容の表が下にある。",
                $"{drawn.Count} nodes and the relationships between them; the tables below have the same."));
        return new NeighborhoodPicture(
            caption,
            [.. drawn.Select(each => PictureReader.Node(each.GetProperty("node"), request) with { Expansion = Expansion(each, drawn.Count, view, request) })],
            [.. answer.Data.GetProperty("neighborhood").GetProperty("relationships").EnumerateArray().Select(each => PictureReader.Edge(each, language))],
            language);
    }

    /// <summary>The link that draws what else a node is related to. It says how many nodes that adds, and of how many.</summary>
    static PictureExpansion? Expansion(JsonElement drawn, int count, SurroundingView view, PageRequest request)
    {
        var leftOut = drawn.GetProperty("leftOutNodeCount").GetInt32();
        var added = Math.Min(leftOut, SurroundingView.Most - count);
        var id = drawn.GetProperty("node").GetProperty("id").GetString()!;
        if (added <= 0 || !view.CanExpand)
            return null;
        var label = added == leftOut
            ? request.Language.Say($"＋{added}件", $"+{added} {(added == 1 ? "node" : "nodes")}")
            : request.Language.Say($"＋{added}件（{leftOut}件中）", $"+{added} of {leftOut} nodes");
        return new PictureExpansion(added, view.Expanding(id).Address(request), label);
    }
}
