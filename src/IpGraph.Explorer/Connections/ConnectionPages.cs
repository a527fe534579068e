using System.Text.Json;
using IpGraph.Explorer.Asking;
using IpGraph.Explorer.Drawing.Markup;
using IpGraph.Explorer.Drawing.Neighborhoods;
using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Connections;

/// <summary>How two nodes are connected: ways as sentences with the words that show them, and drawn.</summary>
public static class ConnectionPages
{
    const int LengthDefault = 4;
    const int PathsShown = 5;

    /// <summary>How many steps a way may have at most.</summary>
    public static readonly int[] Lengths = [1, 2, 3, 4, 5, 6];

    public static async ValueTask<Page> AnswerAsync(PageRequest request)
    {
        var one = await EndAsync(request, "from");
        var other = await EndAsync(request, "to");
        var length = request.Number("length", Lengths, LengthDefault);
        await NodeName.RequireAsync(request, [.. new[] { one, other }.Select(end => end.Chosen?.Id).OfType<string>()]);
        if (one.Chosen is null || other.Chosen is null || one.Chosen.Id == other.Chosen.Id)
            return Page(request, one, other, length, null);
        var answer = await request.AskAsync("connections", new
        {
            from = one.Chosen.Id,
            to = other.Chosen.Id,
            language = request.Language.Name(),
            maxLength = length,
            first = PathsShown,
        });
        return Page(
            request,
            one with { Name = NodeName.Of(answer.Data.GetProperty("from")) },
            other with { Name = NodeName.Of(answer.Data.GetProperty("to")) },
            length,
            answer);
    }

    /// <summary>The form with what was given.</summary>
    public static ValueTask<PageForm> FormAsync(PageRequest request) => new(new PageForm(typeof(ConnectionForm), new()
    {
        ["Request"] = request,
        ["From"] = request.Typed("from") ?? "",
        ["To"] = request.Typed("to") ?? "",
        ["Length"] = Lengths.FirstOrDefault(steps => $"{steps}" == request.Typed("length"), LengthDefault),
    }));

    static Page Page(PageRequest request, PickedEnd one, PickedEnd other, int length, Answer? answer)
    {
        var title = answer is null
            ? request.Language.Say("つながりを調べる", "How are two things connected?")
            : request.Language.Say($"「{one.Name!.Label}」と「{other.Name!.Label}」のつながり", $"How “{NameOf(one.Name!)}” and “{NameOf(other.Name!)}” are connected");
        var paths = Paths(answer);
        var picture = paths.Count > 0 ? PictureOf(paths, request, title) : null;
        var figure = picture is null ? null : NeighborhoodDrawing.Draw(picture, "paths");
        return new Page(
            title,
            typeof(ConnectionPage),
            new() { ["Request"] = request, ["From"] = one, ["To"] = other, ["Length"] = length, ["Paths"] = paths, ["Figure"] = figure! })
        {
            Section = "connections",
            Questions = answer is null ? [] : [answer.Question],
            Figures = figure is null ? [] : [figure],
            Graph = picture,
            FileName = $"connections-{one.Chosen?.Id}-{other.Chosen?.Id}",
            Description = ShortName.OneLanguage(request.Language, paths.Select(path => path.GetProperty("sentence").GetString())),
        };
    }

    static string NameOf(NodeName name) => ShortName.Of(name.Label, name.Kind, name.Id, Language.English);

    static IReadOnlyList<JsonElement> Paths(Answer? answer) =>
        answer is null ? [] : [.. answer.Data.GetProperty("paths").EnumerateArray()];

    static async ValueTask<PickedEnd> EndAsync(PageRequest request, string parameter)
    {
        var typed = request.Parameter(parameter)?.Trim();
        return typed is { Length: > 0 } ? new PickedEnd(typed, await NodeName.FindAsync(request, typed)) : new PickedEnd("", []);
    }

    /// <summary>All ways in one picture: each node in the row of the step at which it is first met, the other end last.</summary>
    static NeighborhoodPicture PictureOf(IReadOnlyList<JsonElement> paths, PageRequest request, string title)
    {
        var nodes = new Dictionary<string, PictureNode>();
        var edges = new List<PictureEdge>();
        var last = paths.Max(path => path.GetProperty("length").GetInt32());
        foreach (var path in paths)
        {
            var passed = path.GetProperty("nodes").EnumerateArray().Select(node => PictureReader.Node(node, request)).ToList();
            for (var row = 0; row < passed.Count; row++)
            {
                var here = row == passed.Count - 1 ? last : row;
                nodes[passed[row].Id] = passed[row] with { Row = Math.Min(here, nodes.GetValueOrDefault(passed[row].Id)?.Row ?? here) };
            }

            edges.AddRange(path.GetProperty("steps").EnumerateArray().Select(step => PictureReader.Edge(step.GetProperty("relationship"), request.Language)));
        }

        var caption = new Caption(title, request.Language.Say("すべての経路を一つに重ねた図。下の文に根拠がある。", "All ways in one picture; the sentences give the evidence."));
        return new NeighborhoodPicture(caption, [.. nodes.Values], [.. edges.Distinct()], request.Language);
    }
}

/// <summary>One of the two ends.</summary>
/// <param name="Typed">What the reader gave: an id or a name; empty for nothing.</param>
/// <param name="Found">The nodes that it may mean, the best first.</param>
public sealed record PickedEnd(string Typed, IReadOnlyList<NodeName> Found)
{
    /// <summary>Its name, once it is known.</summary>
    public NodeName? Name { get; init; }

    public NodeName? Chosen => Found.Count > 0 ? Found[0] : null;
}
