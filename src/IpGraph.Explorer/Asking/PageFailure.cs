using IpGraph.Operations;
using IpGraph.Operations.Catalogue;
using IpGraph.Operations.Faults;

namespace IpGraph.Explorer.Asking;

/// <summary>A page cannot be had; the site answers with one that says why.</summary>
public sealed class PageFailure : Exception
{
    /// <param name="status">The status of HTTP.</param>
    /// <param name="code">The code of the error; null where the page simply is not there.</param>
    /// <param name="words">What is wrong and what to do; empty where the status tells enough.</param>
    public PageFailure(int status, string? code, BilingualText words)
        : base(words.English) => (Status, Code, Words) = (status, code, words);

    /// <summary>What was asked for the page has no whole answer.</summary>
    public PageFailure(OperationError error)
        : this(FaultList.StatusOf(error.Code), error.Code, error.Exact ?? BilingualText.Empty) =>
        (Quoted, CanBeTriedAgain) = (error.Exact is null ? error.Message : null, error.Shortage is not { RetryAfterSeconds: 0 });

    PageFailure(string missing, bool isItem)
        : this(404, null, BilingualText.Empty) => (Missing, IsItem) = (missing, isItem);

    /// <summary>The status of HTTP.</summary>
    public int Status { get; }

    /// <summary>The code of the error; null where the page simply is not there.</summary>
    public string? Code { get; }

    /// <summary>What is wrong and what to do, in both languages.</summary>
    public BilingualText Words { get; }

    /// <summary>The same as a sentence that is there in English only; null where there is none.</summary>
    public string? Quoted { get; }

    /// <summary>What was looked for and is not there; null where that is not what is wrong.</summary>
    public string? Missing { get; }

    /// <summary>Whether what is missing was looked for as an item, by its id, and not as a page by its address.</summary>
    public bool IsItem { get; }

    /// <summary>Whether the same may have an answer later.</summary>
    public bool CanBeTriedAgain { get; } = true;

    /// <summary>There is no item with an id.</summary>
    public static PageFailure NoItem(string id) => new(id, true);

    /// <summary>There is no page at the address that was asked for.</summary>
    public static PageFailure NoPage(PageRequest request) => new(request.Asked, false);

    /// <summary>A list ends before the place from which on it was to be shown.</summary>
    /// <param name="count">How many entries it has.</param>
    public static PageFailure BeyondEnd(string parameter, int place, int count) => new(404, null, new(
        $"{parameter} is {place}, and the list has {count}.", $"「{parameter}」の値は{place}ですが、この一覧は{count}件です。"));
}
