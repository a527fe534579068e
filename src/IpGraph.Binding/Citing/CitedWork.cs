using IpGraph.Graph.Model;

namespace IpGraph.Binding.Citing;

/// <summary>What a citation tells of one place in one document, or of a whole work.</summary>
/// <param name="Key">What tells the entry from others of the same answer.</param>
/// <param name="Kind">What sort of work it is.</param>
/// <param name="Container">The document that the place is in; null for a whole work.</param>
/// <param name="IssuedOn">A date as <c>yyyy-MM-dd</c>; null where it is not known.</param>
/// <param name="Lines">The first and the last line; null for a whole work.</param>
/// <param name="Version">The version of a work that changes; null for others.</param>
/// <param name="Url">An address that anyone can open; null where there is none.</param>
sealed record CitedWork(
    string Key,
    CitedKind Kind,
    string Title,
    string? Container,
    string? Publisher,
    string? IssuedOn,
    (int From, int To)? Lines,
    string? Version,
    string? Url)
{
    public string? Year => IssuedOn?[..4];

    /// <summary>Where the place is, in words.</summary>
    public string? Place(Language language, string dash) => Lines is not var (from, to)
        ? null
        : (language, from == to) switch
        {
            (Language.Ja, true) => $"{from}行",
            (Language.Ja, false) => $"{from}{dash}{to}行",
            (_, true) => $"line {from}",
            (_, false) => $"lines {from}{dash}{to}",
        };
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
