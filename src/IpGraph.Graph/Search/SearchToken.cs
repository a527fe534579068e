using IpGraph.Graph.Text;

namespace IpGraph.Graph.Search;

enum SearchTokenKind
{
    Word,
    Phrase,
    Prefix,
    Not,
    Or,
    Open,
    Close,
}

/// <summary>One piece of a search as it is typed.</summary>
readonly record struct SearchToken(SearchTokenKind Kind, string Text)
{
    const string Quotes = "\"“”＂„";

    /// <exception cref="SearchSyntaxException">There is an open quote, or an operator that is none.</exception>
    public static List<SearchToken> Cut(string text)
    {
        var tokens = new List<SearchToken>();
        for (var index = 0; index < text.Length;)
        {
            if (Parts(text[index]))
            {
                index++;
            }
            else if (Quotes.Contains(text[index]))
            {
                index = Phrase(text, index + 1, tokens);
            }
            else if (text[index] is '(' or ')')
            {
                tokens.Add(new(text[index++] == '(' ? SearchTokenKind.Open : SearchTokenKind.Close, ""));
            }
            else if (IsNot(text, index))
            {
                tokens.Add(new(SearchTokenKind.Not, ""));
                index++;
            }
            else
            {
                index = Word(text, index, tokens);
            }
        }

        return tokens;
    }

    static int Phrase(string text, int start, List<SearchToken> tokens)
    {
        var stop = text.AsSpan(start).IndexOfAny(Quotes);
        if (stop < 0)
            throw new SearchSyntaxException("opens a quote that it does not close; close it");
        tokens.Add(new(SearchTokenKind.Phrase, text.Substring(start, stop)));
        return start + stop + 1;
    }

    /// <summary>Whether a character stands between words: a space, a line break, any control.</summary>
    static bool Parts(char character) => Characters.IsSpace(character) || char.IsControl(character);

    /// <summary>Whether a minus begins what is not to be found; within a word and by itself it is no operator.</summary>
    static bool IsNot(string text, int index) =>
        text[index] is '-' or '－' or '−' && index + 1 < text.Length && !Parts(text[index + 1])
        && text[index + 1] is not ('-' or ')') && (index == 0 || Parts(text[index - 1]) || text[index - 1] == '(');

    /// <summary>A word goes on to the next space; a bracket inside of it, as in <c>5G(6G)</c>, belongs to it.</summary>
    static int Word(string text, int start, List<SearchToken> tokens)
    {
        var (stop, open) = (start, 0);
        for (; stop < text.Length && !Parts(text[stop]) && !Quotes.Contains(text[stop]); stop++)
        {
            if (text[stop] == '(')
                open++;
            else if (text[stop] == ')' && open-- == 0)
                break;
        }

        tokens.Add(Read(text[start..stop]));
        return stop;
    }

    static SearchToken Read(string word)
    {
        if (word is "OR" or "|" or "｜" or "||")
            return new(SearchTokenKind.Or, "");
        if (word is "AND" or "NOT" or "NEAR" or "&&")
        {
            throw new SearchSyntaxException(
                $"has {word}, which is no operator: all words are required as they are, -word excludes one; "
                + $"to search for it, write \"{word}\" in quotes");
        }

        var star = word.AsSpan().IndexOfAny('*', '＊');
        if (star >= 0 && star < word.Length - 1)
            throw new SearchSyntaxException("has * within a word; it stands only at its end, as in pref*");
        if (star > 0)
            return new(SearchTokenKind.Prefix, word[..star]);
        RefuseOperators(word);
        return star == 0 ? new(SearchTokenKind.Prefix, "") : new(SearchTokenKind.Word, word);
    }

    static void RefuseOperators(string word)
    {
        var colon = word.IndexOf(':');
        if (colon > 0 && colon < word.Length - 1 && word.AsSpan(0, colon).IndexOfAnyExceptInRange('A', 'z') < 0)
        {
            throw new SearchSyntaxException(
                $"has {word[..(colon + 1)]}, but fields cannot be named; filter with where, or write \"{word}\" in quotes");
        }

        if (word.Length > 1 && (word[0] == '+' || word[^1] is '~' or '^' || word.IndexOfAny(['~', '^']) > 0))
        {
            throw new SearchSyntaxException(
                $"has {word}, but +, ~ and ^ are no operators: all words are required; write \"{word}\" in quotes");
        }
    }
}
