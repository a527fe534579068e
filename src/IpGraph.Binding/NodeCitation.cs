using System.Text.Json;
using IpGraph.Binding.Citing;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;

namespace IpGraph.Binding;

/// <summary>How a node is cited: its label, and each document in which it is stated, with the lines.</summary>
/// <param name="OfDocuments">Which titles of documents none of them prints.</param>
sealed record NodeCitation(CitationStyle Style, Language Language, OwnTitles OfDocuments, string BaseAddress) : Computation
{
    const string Citations = "citations";

    /// <summary>How many of the inputs every node has.</summary>
    const int OfNode = 4;

    public override string Name => $"citation {Style} {Language}";

    public static IReadOnlyList<Property> InputsOf(NodeType type, Language language) =>
    [
        type.FindProperty("id")!,
        type.FindProperty(Face.PropertyOf(Face.Labels, language))!,
        type.FindProperty(Face.Sources)!,
        type.FindProperty(Citations)!,
        .. LabelWording.InputsOf(type, language),
        .. type.FindSource(type.TextOfSeveralSources) is { } source ? [source] : Array.Empty<Property>(),
    ];

    public override string Apply(NodeType type, IReadOnlyList<JsonElement> inputs)
    {
        var (id, label) = (inputs[0].GetString()!, inputs[1].GetString() ?? "");
        var url = BaseAddress.Length == 0 ? null : new NodeAddress(BaseAddress).Of(id);
        var sources = inputs[2].EnumerateArray().ToList();
        var isOurs = LabelWording.IsOurs(type, Language, [.. inputs.Skip(OfNode)]);
        var isSummary = type.TextOfSeveralSources is { Ours.Is: var value } && inputs[^1].GetString() == value;
        var works = sources.Select((source, place) =>
            Work(source, inputs[3], sources.Count == 1 ? id : $"{id}-{place + 1}", id, label, url) with { HasOwnTitle = isOurs, IsSummary = isSummary });
        return CitationStyles.Write(Style, [.. works], Language);
    }

    CitedWork Work(JsonElement source, JsonElement citations, string key, string id, string label, string? url)
    {
        var isWhole = source.GetProperty("document").GetString() == id;
        var english = Language == Language.En ? Text(source, "titleEn") : null;
        return new CitedWork(
            key,
            isWhole ? CitedKind.Document : CitedKind.Part,
            label,
            isWhole ? null : english ?? Text(source, "title"),
            (Language == Language.En ? Text(source, "publisherEn") : null) ?? Text(source, "publisher"),
            Text(source, "issued"),
            isWhole ? null : Places(citations, source.GetProperty("document").GetString()!),
            null,
            url)
        {
            Author = Author(source),
            HasOwnContainer = !isWhole && (english is null ? OfDocuments.Title : OfDocuments.TitleEn),
        };
    }

    /// <summary>In Japanese the family name comes first, in English last.</summary>
    PersonName? Author(JsonElement source)
    {
        if (Language == Language.En && Text(source, "authorEn") is { } english)
            return english.LastIndexOf(' ') is var last and > 0 ? new(english, english[(last + 1)..], english[..last]) : new(english, english, null);
        return Text(source, "author") is not { } printed ? null
            : printed.Split(' ', 2) is [var family, var given] ? new(printed, family, given)
            : new(printed, printed, null);
    }

    /// <summary>The lines of a document that are cited; what touches or overlaps is one place.</summary>
    static List<(int From, int To)> Places(JsonElement citations, string document)
    {
        var places = new List<(int From, int To)>();
        var cited = citations.EnumerateArray()
            .Where(citation => citation.GetProperty("document").GetString() == document)
            .Select(citation => (From: citation.GetProperty("fromLine").GetInt32(), To: citation.GetProperty("toLine").GetInt32()));
        foreach (var next in cited.Order())
        {
            if (places is [.., var last] && next.From <= last.To + 1)
                places[^1] = (last.From, Math.Max(last.To, next.To));
            else
                places.Add(next);
        }

        return places;
    }

    static string? Text(JsonElement source, string name) => source.GetProperty(name).GetString();
}
