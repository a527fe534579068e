using IpGraph.Graph.Queries;

namespace IpGraph.Graph.Search;

/// <summary>A name of a node: which value of which property it is.</summary>
public sealed record FoundLabel(int Document, string Property, bool IsList, int Item);

/// <summary>Finds the names that a person may mean who has typed the beginning of one.</summary>
/// <remarks>The name itself comes before those that begin so, these before those in which another word begins so;
/// concepts and bodies before what is about them, then what more is about, then shorter names.</remarks>
sealed class Suggesting(SearchIndex index, CancellationToken cancellation)
{
    readonly record struct Rank(int Place, double Kind, int Weight, int Length) : IComparable<Rank>
    {
        public int CompareTo(Rank other) =>
            (Place, -Kind, -Weight, Length).CompareTo((other.Place, -other.Kind, -other.Weight, other.Length));
    }

    public IReadOnlyList<FoundLabel> Find(SuggestionRequest request)
    {
        var types = request.Types.Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        var best = new SortedDictionary<int, (Rank Rank, int Segment)>();
        var matching = new PatternMatching(index.Postings, cancellation);
        var whole = PatternReader.Read(request.Text, isExact: true).SelectMany(pattern => matching.Find(pattern)).ToHashSet();
        foreach (var pattern in PatternReader.Read(request.Text, isExact: false, isStart: true))
        {
            foreach (var place in matching.Find(pattern))
            {
                var document = Occurrence.Document(place);
                var segment = index.Segments.Find(document, Occurrence.Position(place));
                if (!IsWanted(document, segment, request, types))
                    continue;
                var rank = RankOf(document, segment, Occurrence.Position(place), whole.Contains(place) ? pattern.Span : 0);
                if (!best.TryGetValue(document, out var known) || rank.CompareTo(known.Rank) < 0)
                    best[document] = (rank, segment);
            }
        }

        return [.. best.OrderBy(found => found.Value.Rank).Take(request.Limit).Select(found => Label(found.Key, found.Value.Segment))];
    }

    bool IsWanted(int document, int segment, SuggestionRequest request, HashSet<string> types) =>
        index.Segments.FieldOf(segment).IsName
        && types.Contains(index.TypeOf(document).Name)
        && (request.IsJapanese is not { } isJapanese || index.Segments.IsJapanese(segment) == isJapanese);

    /// <param name="span">How many positions what was typed takes where it stands there as a whole word; 0 where a word only
    /// begins so.</param>
    Rank RankOf(int document, int segment, int position, int span)
    {
        var (start, length) = (index.Segments.StartOf(segment), index.Segments.LengthOf(segment));
        var place = position != start ? 2 : length == span ? 0 : 1;
        var field = index.Segments.FieldOf(segment);
        var kind = index.TypeOf(document).Properties.Max(property => property.SearchWeight ?? 0);
        return new(place, (field.IsLabel ? 10 : 0) + kind - (field.IsList ? 0.5 : 0), index.AboutOf(document).Length, length);
    }

    FoundLabel Label(int document, int segment)
    {
        var found = index.Segments.Describe(document, segment);
        return new(document, found.Field.Property, found.Field.IsList, found.Item);
    }
}
