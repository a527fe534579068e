using IpGraph.Graph.Queries;

namespace IpGraph.Graph.Search;

/// <summary>How much documents have of words: of one, or of several that together are a name.</summary>
sealed class WordGroups(SearchIndex index, CancellationToken cancellation)
{
    /// <summary>How much something else that it is called counts beside the word itself.</summary>
    const float SynonymShare = 0.6f;

    readonly PatternMatching matching = new(index.Postings, cancellation);
    readonly List<PhrasePattern> patterns = [];

    /// <summary>All that was looked for so far.</summary>
    public IReadOnlyList<PhrasePattern> Patterns => patterns;

    public DocumentWeights Of(IReadOnlyList<SearchExpression.Word> words)
    {
        var text = Text(words);
        var places = Places(text, isExact: false);
        var own = Amounts(places);
        if (words.Count > 1)
        {
            own = words.Select(word => Amounts(Places(word.Text, isExact: false)))
                .Aggregate((left, right) => left.Intersect(right, Math.Min))
                .Union(own, (one, other) => one + other);
        }
        else if (places.Count == 0)
        {
            own = Parted(text);
        }

        var also = index.Synonyms.Of(text).Select(other => Amounts(Places(other, isExact: false)))
            .Aggregate(DocumentWeights.Empty, (left, right) => left.Union(right, Math.Max));
        var found = own.Union(also.Select(amount => SynonymShare * amount), (one, other) => one + other);
        return found.Union(About(places), (one, other) => one + other);
    }

    public DocumentWeights Plainly(SearchExpression.Word word) => Amounts(Places(word.Text, isExact: false));

    public DocumentWeights Exactly(SearchExpression.Phrase phrase) => Amounts(Places(phrase.Text, isExact: true));

    public DocumentWeights StartingWith(SearchExpression.Prefix prefix) =>
        Amounts(Places(prefix.Text, isExact: false, isStart: true));

    /// <summary>The documents, and in each the value, whose name is the text and nothing more.</summary>
    public IEnumerable<(int Document, int Segment)> Naming(string text)
    {
        foreach (var (place, span) in Places(text, isExact: false))
        {
            var (document, position) = (Occurrence.Document(place), Occurrence.Position(place));
            var segment = index.Segments.Find(document, position);
            if (index.Segments.FieldOf(segment).IsName && index.Segments.StartOf(segment) == position
                && index.Segments.LengthOf(segment) == span)
            {
                yield return (document, segment);
            }
        }
    }

    public static string Text(IReadOnlyList<SearchExpression.Word> words) =>
        words.Count == 1 ? words[0].Text : string.Join(' ', words.Select(word => word.Text));

    List<(long Place, int Span)> Places(string text, bool isExact, bool isStart = false)
    {
        var places = new List<(long Place, int Span)>();
        var ways = PatternReader.Read(text, isExact, isStart);
        foreach (var pattern in ways)
        {
            patterns.Add(pattern);
            var found = matching.Find(pattern);
            places.EnsureCapacity(places.Count + found.Length);
            foreach (var place in found)
                places.Add((place, pattern.Span));
        }

        // What is found by one way stands in order.
        if (ways.Count > 1)
            places.Sort((left, right) => left.Place.CompareTo(right.Place));
        return places;
    }

    /// <summary>Counts each place once, by how much it weighs.</summary>
    DocumentWeights Amounts(List<(long Place, int Span)> places)
    {
        var (documents, weights) = (new List<int>(places.Count), new List<float>(places.Count));
        for (var number = 0; number < places.Count; number++)
        {
            var place = places[number].Place;
            if (number > 0 && places[number - 1].Place == place)
                continue;
            var document = Occurrence.Document(place);
            var weight = index.Segments.WeightOf(index.Segments.Find(document, Occurrence.Position(place)));
            if (documents.Count > 0 && documents[^1] == document)
            {
                weights[^1] += weight;
            }
            else
            {
                documents.Add(document);
                weights.Add(weight);
            }
        }

        return new([.. documents], [.. weights]);
    }

    /// <summary>Japanese that nowhere stands as it is typed is parted where the script changes: 知財教育の推進.</summary>
    DocumentWeights Parted(string text)
    {
        var parts = ScriptParts.Of(text);
        return parts.Count < 2
            ? DocumentWeights.Empty
            : parts.Select(part => Amounts(Places(part, isExact: false)))
                .Aggregate((left, right) => left.Intersect(right, Math.Min));
    }

    /// <summary>What is about a concept that is called so, by how much of its label that is.</summary>
    DocumentWeights About(List<(long Place, int Span)> places)
    {
        var shares = new Dictionary<int, float>();
        foreach (var (place, span) in places)
        {
            var document = Occurrence.Document(place);
            if (index.AboutOf(document).Length == 0)
                continue;
            var segment = index.Segments.Find(document, Occurrence.Position(place));
            if (!index.Segments.FieldOf(segment).IsLabel)
                continue;
            var share = Math.Min(1, span / (float)index.Segments.LengthOf(segment));
            shares[document] = Math.Max(share, shares.GetValueOrDefault(document));
        }

        var amounts = new Dictionary<int, float>();
        foreach (var (concept, share) in shares)
        {
            foreach (var document in index.AboutOf(concept))
                amounts[document] = Math.Max((float)index.AboutWeight * share, amounts.GetValueOrDefault(document));
        }

        return DocumentWeights.Greatest(amounts);
    }
}
