using System.Diagnostics;
using IpGraph.Graph.Queries;

namespace IpGraph.Graph.Search;

/// <summary>Works out which documents an expression finds, and how well each fits.</summary>
/// <remarks>BM25F: how much of a word a document has is counted over its fields by their weights and lengths, saturates,
/// and is multiplied by how rare the word is. What a word is also called counts less, and so does what a document is only
/// about. A document that is itself what is asked for comes first.</remarks>
sealed class SearchRanking(SearchIndex index, CancellationToken cancellation)
{
    /// <summary>How much of a word is half of what more of it can bring.</summary>
    const float Saturation = 1.2f;

    /// <summary>What a name equal to the whole query adds, above all that words can bring.</summary>
    const float NameBonus = 1000;

    /// <summary>The same for an alias or abbreviation.</summary>
    const float AliasBonus = 900;

    /// <summary>How much words count that are found apart, where together they are a name.</summary>
    const float ApartShare = 0.6f;

    readonly WordGroups groups = new(index, cancellation);

    public SearchHits Find(SearchExpression expression)
    {
        var found = WithIdentity(expression, Evaluate(expression));
        var keys = new long[found.Count];
        for (var place = 0; place < keys.Length; place++)
        {
            keys[place] = ((long)(int.MaxValue - BitConverter.SingleToInt32Bits(found.Weights[place])) << 32)
                | (uint)found.Documents[place];
        }

        Array.Sort(keys);
        return new SearchHits(
            Array.ConvertAll(keys, key => (int)key),
            Array.ConvertAll(keys, key => BitConverter.Int32BitsToSingle(int.MaxValue - (int)(key >> 32))),
            new Highlighter(groups.Patterns));
    }

    DocumentWeights Evaluate(SearchExpression expression) => expression switch
    {
        SearchExpression.All all => All(all.Parts),
        SearchExpression.Any any => any.Parts.OrderBy(part => part.ToString(), StringComparer.Ordinal).Select(Evaluate)
            .Aggregate(DocumentWeights.Empty, (left, right) => left.Union(right, (one, other) => one + other)),
        SearchExpression.Word word => Scored(groups.Of([word]), 1),
        SearchExpression.Phrase phrase => Scored(groups.Exactly(phrase), 1),
        SearchExpression.Prefix prefix => Scored(groups.StartingWith(prefix), 1),
        _ => throw new UnreachableException(expression.ToString()),
    };

    DocumentWeights All(IReadOnlyList<SearchExpression> parts)
    {
        var partings = NamePartings.Of(index.Synonyms, parts.OfType<SearchExpression.Word>());
        var others = parts.Where(part => part is not (SearchExpression.Word or SearchExpression.Not))
            .OrderBy(part => part.ToString(), StringComparer.Ordinal).Select(Evaluate);
        var found = InAll(partings.Words.Count == 0 ? others : others.Prepend(Words(partings)));
        foreach (var excluded in parts.OfType<SearchExpression.Not>())
            found = found.Except(Excluded(excluded.Part));
        return found;
    }

    /// <summary>What has the words as the names that they are together, and what has each of them in whatever way.</summary>
    DocumentWeights Words(NamePartings partings)
    {
        var one = InAll(partings.Words.Select(word => Scored(groups.Of([word]), 1)));
        return partings.Ways.Count == 0 ? one
            : partings.Ways.Select(way => InAll(way.Select(group => Scored(groups.Of(group), group.Count))))
                .Aggregate((left, right) => left.Union(right, Math.Max))
                .Union(one.Select(score => ApartShare * score), (named, _) => named);
    }

    static DocumentWeights InAll(IEnumerable<DocumentWeights> parts) =>
        parts.DefaultIfEmpty(DocumentWeights.Empty).Aggregate((left, right) => left.Intersect(right, (one, other) => one + other));

    /// <summary>What is excluded is what has the words themselves, not what is also called so.</summary>
    DocumentWeights Excluded(SearchExpression expression) => expression is SearchExpression.Word word
        ? groups.Plainly(word)
        : new SearchRanking(index, cancellation).Evaluate(expression);

    DocumentWeights Scored(DocumentWeights amounts, int words)
    {
        var rarity = (float)Math.Log(1 + ((index.Count - amounts.Count + 0.5) / (amounts.Count + 0.5)));
        return amounts.Select(amount => words * rarity * amount / (Saturation + amount));
    }

    DocumentWeights WithIdentity(SearchExpression expression, DocumentWeights found)
    {
        if (TextOf(expression) is not { } text)
            return found;
        var bonuses = new Dictionary<int, float>();
        foreach (var (document, segment) in groups.Naming(text))
        {
            var field = index.Segments.FieldOf(segment);
            var bonus = (field.IsList ? AliasBonus : NameBonus) + (float)field.Weight;
            bonuses[document] = Math.Max(bonus, bonuses.GetValueOrDefault(document));
        }

        return bonuses.Count == 0
            ? found
            : found.Union(DocumentWeights.Greatest(bonuses), (score, bonus) => score + bonus);
    }

    /// <summary>The words of an expression that is nothing but words; else null.</summary>
    static string? TextOf(SearchExpression expression) => expression switch
    {
        SearchExpression.Word word => word.Text,
        SearchExpression.Phrase phrase => phrase.Text,
        SearchExpression.All all when all.Parts.All(part => part is SearchExpression.Word or SearchExpression.Phrase) =>
            string.Join(' ', all.Parts.Select(TextOf)),
        _ => null,
    };
}
