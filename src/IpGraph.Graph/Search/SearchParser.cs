using IpGraph.Graph.Queries;

namespace IpGraph.Graph.Search;

/// <summary>Reads what a person types into a search: words, <c>"phrases"</c>, <c>-not</c>, <c>OR</c>, <c>prefix*</c>
/// and brackets.</summary>
public sealed class SearchParser
{
    public const int WordsMax = 16;

    public const int LengthMax = 500;

    const int DepthMax = 8;

    readonly List<SearchToken> tokens;
    int next;
    int words;

    SearchParser(List<SearchToken> tokens) => this.tokens = tokens;

    /// <exception cref="SearchSyntaxException">The text has nothing to find, or an operator that is none.</exception>
    public static SearchExpression Parse(string text)
    {
        if (text.Length > LengthMax)
            throw new SearchSyntaxException($"has {text.Length} characters; give at most {LengthMax}");
        var parser = new SearchParser(SearchToken.Cut(text));
        var expression = parser.All(0)
            ?? throw new SearchSyntaxException("has no word; give at least one letter, digit or character to search for");
        if (parser.next < parser.tokens.Count)
            throw new SearchSyntaxException("closes a bracket that it does not open; take it out, or put it in quotes");
        return WithoutStopWords(expression);
    }

    /// <summary>Whether a text has anything that can be found.</summary>
    public static bool HasWord(string text) => Folding.Fold(text).Count > 0;

    SearchToken? Peek => next < tokens.Count ? tokens[next] : null;

    SearchExpression? All(int depth)
    {
        if (depth > DepthMax)
            throw new SearchSyntaxException($"has more than {DepthMax} brackets in one another");
        var parts = new List<SearchExpression>();
        while (Peek is { Kind: not SearchTokenKind.Close })
        {
            if (Any(depth) is { } part)
                parts.Add(part);
        }

        if (parts.Count > 0 && parts.All(part => part is SearchExpression.Not))
            throw new SearchSyntaxException("only says what is not to be found; give at least one word without -");
        return parts.Count switch
        {
            0 => null,
            1 => parts[0],
            _ => new SearchExpression.All(parts),
        };
    }

    SearchExpression? Any(int depth)
    {
        var parts = new List<SearchExpression>();
        if (Peek is { Kind: SearchTokenKind.Or })
            throw NothingBesideOr();
        if (Part(depth) is { } first)
            parts.Add(first);
        while (Peek is { Kind: SearchTokenKind.Or })
        {
            next++;
            if (parts.Count == 0 || Peek is null or { Kind: SearchTokenKind.Or or SearchTokenKind.Close }
                || Part(depth) is not { } part)
            {
                throw NothingBesideOr();
            }

            parts.Add(part);
        }

        if (parts.Count > 1 && parts.Any(part => part is SearchExpression.Not))
            throw new SearchSyntaxException("has - beside OR; say what is not to be found apart from it");
        return parts.Count switch
        {
            0 => null,
            1 => parts[0],
            _ => new SearchExpression.Any(parts),
        };
    }

    static SearchSyntaxException NothingBesideOr() =>
        new("has OR without a word on both sides; add one, or write \"OR\" in quotes to search for it");

    SearchExpression? Part(int depth)
    {
        var token = tokens[next++];
        switch (token.Kind)
        {
            case SearchTokenKind.Not:
                return Peek is { Kind: not (SearchTokenKind.Close or SearchTokenKind.Or) } && Part(depth) is { } part
                    ? part is SearchExpression.Not
                        ? throw new SearchSyntaxException("has - twice before a word; write it once")
                        : new SearchExpression.Not(part)
                    : null;
            case SearchTokenKind.Open:
                var inner = All(depth + 1);
                if (Peek is not { Kind: SearchTokenKind.Close })
                    throw new SearchSyntaxException("opens a bracket that it does not close; close it, or put it in quotes");
                next++;
                return inner;
            default:
                return Word(token);
        }
    }

    /// <summary>A word or phrase; null for mere punctuation, which is not searched.</summary>
    SearchExpression? Word(SearchToken token)
    {
        if (Folding.Fold(token.Text).Count == 0)
        {
            return token.Kind == SearchTokenKind.Prefix
                ? throw new SearchSyntaxException("has * without the beginning of a word before it; write it as pref*")
                : null;
        }

        if (++words > WordsMax)
            throw new SearchSyntaxException($"has more than {WordsMax} words; give fewer");
        return token.Kind switch
        {
            SearchTokenKind.Phrase => new SearchExpression.Phrase(token.Text),
            SearchTokenKind.Prefix => new SearchExpression.Prefix(token.Text),
            _ => new SearchExpression.Word(token.Text),
        };
    }

    /// <summary>Without words that say nothing, where others are left.</summary>
    static SearchExpression WithoutStopWords(SearchExpression expression)
    {
        if (expression is not SearchExpression.All all)
            return expression;
        var telling = all.Parts
            .Where(part => part is not SearchExpression.Word word || !StopWords.IsOne(word.Text)).ToList();
        if (telling.Count == all.Parts.Count || telling.All(part => part is SearchExpression.Not))
            return expression;
        return telling.Count == 1 ? telling[0] : new SearchExpression.All(telling);
    }
}
