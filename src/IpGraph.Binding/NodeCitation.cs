using System.Text.Json;
using IpGraph.Binding.Citing;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;

namespace IpGraph.Binding;

/// <summary>How a node is cited: its label, and each document in which it is stated, with the lines.</summary>
sealed record NodeCitation(CitationStyle Style, Language Language, string BaseAddress) : Computation
{
    public override string Name => $"citation {Style} {Language}";

    public static IReadOnlyList<Property> InputsOf(NodeType type, Language language) =>
    [
        type.FindProperty("id")!,
        type.FindProperty(Face.PropertyOf(Face.Labels, language))!,
        type.FindProperty(Face.Sources)!,
    ];

    public override string Apply(NodeType type, IReadOnlyList<JsonElement> inputs)
    {
        var (id, label) = (inputs[0].GetString()!, inputs[1].GetString() ?? "");
        var url = BaseAddress.Length == 0 ? null : new NodeAddress(BaseAddress).Of(id);
        var sources = inputs[2].EnumerateArray().ToList();
        var works = sources.Select((source, place) => Work(source, sources.Count == 1 ? id : $"{id}-{place + 1}", id, label, url));
        return CitationStyles.Write(Style, [.. works], Language);
    }

    CitedWork Work(JsonElement source, string key, string id, string label, string? url)
    {
        var isWhole = source.GetProperty("document").GetString() == id;
        return new CitedWork(
            key,
            isWhole ? CitedKind.Document : CitedKind.Part,
            label,
            isWhole ? null : Text(source, Language == Language.Ja ? "title" : "titleEn") ?? Text(source, "title"),
            Text(source, "publisher"),
            Text(source, "issuedOn"),
            isWhole ? null : (source.GetProperty("fromLine").GetInt32(), source.GetProperty("toLine").GetInt32()),
            null,
            url);
    }

    static string? Text(JsonElement source, string name) => source.GetProperty(name).GetString();
}
