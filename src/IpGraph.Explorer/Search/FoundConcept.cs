using System.Text.Json;
using IpGraph.Explorer.Asking;
using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Search;

/// <summary>A concept that is called by the words of a search: what is about it is found though its own texts have none of them.</summary>
/// <param name="Hits">The words in its names by which it was found.</param>
public sealed record FoundConcept(string Id, string Label, IReadOnlyList<string> Hits)
{
    /// <summary>How many concepts are looked at.</summary>
    const int Most = 50;

    /// <param name="found">A page of hits.</param>
    /// <param name="types">The types of concepts.</param>
    /// <returns>By hit in whose texts nothing was found: what it is about.</returns>
    public static async ValueTask<IReadOnlyDictionary<string, IReadOnlyList<FoundConcept>>> OfAsync(
        PageRequest request, string query, JsonElement found, IReadOnlyList<string> types)
    {
        string[] ids = [.. found.GetProperty("edges").EnumerateArray().Where(edge => edge.GetProperty("highlights").GetArrayLength() == 0).Select(IdOf)];
        if (ids.Length == 0 || types.Count == 0)
            return new Dictionary<string, IReadOnlyList<FoundConcept>>();
        var language = request.Language.Name();
        var concepts = (await request.AskAsync("find", new { query, where = new { type = types }, language, first = Most }))
            .Data.GetProperty("search").GetProperty("edges").EnumerateArray()
            .ToDictionary(IdOf, edge => new FoundConcept(IdOf(edge), edge.GetProperty("node").GetProperty("label").GetString()!, HitMarks.TextsOf(edge)));
        var about = await request.AskAsync("concepts-of", new { ids, concepts = concepts.Keys });
        return about.Data.GetProperty("nodes").EnumerateArray()
            .Where(node => node.TryGetProperty("about", out _))
            .ToDictionary(
                node => node.GetProperty("id").GetString()!,
                node => (IReadOnlyList<FoundConcept>)[.. node.GetProperty("about").GetProperty("nodes").EnumerateArray()
                    .Select(concept => concepts[concept.GetProperty("id").GetString()!])]);
    }

    static string IdOf(JsonElement edge) => edge.GetProperty("node").GetProperty("id").GetString()!;
}
