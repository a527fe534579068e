using System.Text.Json;

namespace IpGraph.Explorer.Nodes;

/// <summary>A stretch of a text.</summary>
/// <param name="Links">What the words lead to; empty for the words between.</param>
public sealed record TextPart(string Text, IReadOnlyList<LinkView> Links);

/// <summary>Cuts a text where its words are evidence for links to other nodes.</summary>
public static class MarkedText
{
    /// <param name="text">The text of the node.</param>
    /// <param name="id">The node: evidence of other texts is left out.</param>
    /// <param name="links">Links with evidence.</param>
    public static IReadOnlyList<TextPart> Of(string text, string id, IEnumerable<LinkView> links)
    {
        // Evidence counts code points, of which a string may need two places for one.
        var runes = text.EnumerateRunes().ToList();
        var spans = links.SelectMany(link => SpansOf(link, id), (link, span) => (link, span.Start, span.End))
            .Where(span => span.Start < span.End && span.End <= runes.Count).ToList();
        int[] cuts = [.. spans.SelectMany(span => new[] { span.Start, span.End }).Append(0).Append(runes.Count).Distinct().Order()];
        return [.. cuts.Zip(cuts.Skip(1)).Select(cut => new TextPart(
            string.Concat(runes[cut.First..cut.Second]),
            [.. spans.Where(span => span.Start <= cut.First && span.End >= cut.Second).Select(span => span.link).Distinct()]))];
    }

    static IEnumerable<(int Start, int End)> SpansOf(LinkView link, string id) =>
        link.Edge.ValueKind == JsonValueKind.Object && link.Edge.TryGetProperty("evidence", out var evidence)
            && evidence.ValueKind == JsonValueKind.Array
            ? evidence.EnumerateArray().Where(one => one.GetProperty("source").GetString() == id)
                .Select(one => (one.GetProperty("start").GetInt32(), one.GetProperty("end").GetInt32()))
            : [];
}
