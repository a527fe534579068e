using IpGraph.Graph.Model;

namespace IpGraph.Binding.Citing;

/// <summary>What a citation tells of one place in one document, or of a whole work.</summary>
/// <param name="Key">What tells the entry from others of the same answer.</param>
/// <param name="Kind">What sort of work it is.</param>
/// <param name="Container">The document that the place is in; null for a whole work.</param>
/// <param name="IssuedOn">A date as <c>yyyy-MM-dd</c>, a month as <c>yyyy-MM</c> or a year; null where none is known.</param>
/// <param name="Lines">The first and the last line of each place, in their order; null for a whole work.</param>
/// <param name="Version">The version of a work that changes; null for others.</param>
/// <param name="Url">An address that anyone can open; null where there is none.</param>
sealed record CitedWork(
    string Key,
    CitedKind Kind,
    string Title,
    string? Container,
    string? Publisher,
    string? IssuedOn,
    IReadOnlyList<(int From, int To)>? Lines,
    string? Version,
    string? Url)
{
    public string? Year => IssuedOn?[..4];

    /// <summary>In what language the work is, whatever language its title is told in.</summary>
    public Language Written { get; init; } = Language.Ja;

    /// <summary>The person who signed the document; null where an office issued it.</summary>
    public PersonName? Author { get; init; }

    /// <summary>Whether what is cited is told in the words of this dataset, so that nothing of it is a quotation.</summary>
    public bool IsSummary { get; init; }

    /// <summary>Whether the title is the wording of this dataset and not of the document.</summary>
    public bool HasOwnTitle { get; init; }

    /// <summary>Whether the container is called by the wording of this dataset and not by its own.</summary>
    public bool HasOwnContainer { get; init; }

    /// <summary>Who gave a title, where it is not the document.</summary>
    public static string TitledBy(Language language) => language == Language.Ja ? "標題は IpGraph による" : "title by IpGraph";

    /// <summary>Whose words what is cited is told in, where they are not the document's.</summary>
    public static string SummedUpBy(Language language) => language == Language.Ja ? "IpGraph による要約" : "summary by IpGraph";

    /// <summary>What is told in a field for remarks: who gave the titles, and where the places are.</summary>
    public string? Note(Language language, string dash)
    {
        var isTitled = HasOwnTitle && !IsSummary;
        var titled = (isTitled, HasOwnContainer, language) switch
        {
            (true, true, Language.Ja) => "標題はいずれも IpGraph による",
            (true, true, _) => "titles by IpGraph",
            (true, false, _) => TitledBy(language),
            (false, true, Language.Ja) => "資料の標題は IpGraph による",
            (false, true, _) => "title of the document by IpGraph",
            _ => null,
        };
        var parts = new[] { IsSummary ? SummedUpBy(language) : null, titled, Place(language, dash) }.OfType<string>().ToList();
        return parts.Count == 0 ? null : string.Join(language == Language.Ja ? "；" : "; ", parts);
    }

    /// <summary>Where the places are, in words.</summary>
    public string? Place(Language language, string dash)
    {
        if (Lines is null)
            return null;
        var ranges = Lines.Select(lines => lines.From == lines.To ? $"{lines.From}" : $"{lines.From}{dash}{lines.To}");
        if (language == Language.Ja)
            return $"{string.Join('、', ranges)}行";
        return Lines is [var (from, to)] && from == to ? $"line {from}" : $"lines {string.Join(", ", ranges)}";
    }
}

/// <param name="Whole">As it is written in the language.</param>
/// <param name="Given">Null where only one name is known.</param>
sealed record PersonName(string Whole, string Family, string? Given)
{
    /// <summary>The family name, a comma and the other, as lists of works want it.</summary>
    public string Inverted => Given is null ? Family : $"{Family}, {Given}";
}

enum CitedKind
{
    /// <summary>A place in a document.</summary>
    Part,

    /// <summary>A whole document.</summary>
    Document,

    /// <summary>The dataset itself.</summary>
    Dataset,
}
