namespace IpGraph.Graph.Model;

/// <summary>The languages in which readers are spoken to.</summary>
public enum Language
{
    /// <summary>Japanese, the language of the documents.</summary>
    Ja,

    /// <summary>English.</summary>
    En,
}

/// <summary>What something of the model is called, in both languages.</summary>
public sealed record Wording(string Ja, string En)
{
    public string In(Language language) => language == Language.Ja ? Ja : En;
}

/// <summary>The words for the values that a property of plain strings usually has, such as units.</summary>
public sealed record Vocabulary(string Name, IReadOnlyDictionary<string, Wording> Words)
{
    public string? Description { get; init; }

    /// <returns>The value itself where there is no word for it.</returns>
    public string WordFor(string value, Language language) =>
        Words.TryGetValue(value, out var wording) ? wording.In(language) : value;
}
