namespace IpGraph.Explorer.Wording;

/// <summary>What types of relationships are called where there is room for a word or two. The list lies in
/// <c>relationships.tsv</c>; a type that it does not have, as one that was just added to the model, is called by its own name.</summary>
public static class RelationshipWords
{
    static readonly Lazy<Dictionary<string, (string Japanese, string English)>> Words = new(Read);

    /// <param name="type">A value of <c>RelationshipType</c>.</param>
    public static string Of(string type, Language language) => Words.Value.TryGetValue(type, out var words)
        ? language.Say(words.Japanese, words.English)
        : type.ToLowerInvariant().Replace('_', ' ');

    static Dictionary<string, (string, string)> Read()
    {
        using var stream = typeof(RelationshipWords).Assembly.GetManifestResourceStream("relationships.tsv")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .ToDictionary(parts => parts[0], parts => (parts[1], parts[2]), StringComparer.Ordinal);
    }
}
