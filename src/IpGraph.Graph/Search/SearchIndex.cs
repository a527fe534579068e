using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;

namespace IpGraph.Graph.Search;

/// <summary>The words of a whole graph, and where they stand: the one index from which both stores search.</summary>
/// <remarks>Documents are nodes, numbered in the order of their ids, so that equal graphs give equal answers, scores and
/// order included, wherever their texts came from. It never changes.</remarks>
public sealed class SearchIndex
{
    readonly IReadOnlyList<string> ids;
    readonly NodeType[] types;
    readonly byte[] typeOf;
    readonly Dictionary<int, int[]> aboutOf;
    readonly KnownHits known = new();

    internal SearchIndex(
        IReadOnlyList<string> ids,
        NodeType[] types,
        byte[] typeOf,
        Postings postings,
        Segments segments,
        Synonyms synonyms,
        Dictionary<int, int[]> aboutOf,
        double aboutWeight)
    {
        (this.ids, this.types, this.typeOf, this.aboutOf) = (ids, types, typeOf, aboutOf);
        (Postings, Segments, Synonyms, AboutWeight) = (postings, segments, synonyms, aboutWeight);
    }

    /// <summary>How many documents there are.</summary>
    public int Count => ids.Count;

    internal Postings Postings { get; }

    internal Segments Segments { get; }

    internal Synonyms Synonyms { get; }

    /// <summary>How much it counts that a document is about what is asked for, beside a word in its own text.</summary>
    internal double AboutWeight { get; }

    public string IdOf(int document) => ids[document];

    public NodeType TypeOf(int document) => types[typeOf[document]];

    /// <summary>What is found, the best first; of what was found lately, the same again.</summary>
    /// <remarks>One search is asked for its cost, for its answer, and for one page after another.</remarks>
    /// <exception cref="OperationCanceledException">The deadline passed or the caller left.</exception>
    public SearchHits Find(SearchExpression expression, CancellationToken cancellation = default)
    {
        var text = expression.ToString();
        if (known.Find(text) is { } hits)
            return hits;
        hits = new SearchRanking(this, cancellation).Find(expression);
        known.Keep(text, hits);
        return hits;
    }

    /// <summary>Names that begin with a text or contain it, the best first.</summary>
    public IReadOnlyList<FoundLabel> Suggest(SuggestionRequest request, CancellationToken cancellation = default) =>
        new Suggesting(this, cancellation).Find(request);

    /// <summary>The documents that are about one, in order.</summary>
    internal int[] AboutOf(int document) => aboutOf.GetValueOrDefault(document, []);
}
