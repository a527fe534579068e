namespace IpGraph.Graph.Search;

/// <summary>The stem that an English word shares with its other forms, after M. F. Porter, 1980.</summary>
/// <remarks>https://tartarus.org/martin/PorterStemmer/. British endings are taken as American ones first:
/// standardisation, standardization; and what is called after a country has its stem: Vietnamese.</remarks>
static class EnglishStem
{
    const string People = "ese";

    /// <summary>The shortest word in which that ending follows the name of a country: Japanese, not cheese.</summary>
    const int PeopleMin = 8;

    /// <summary>Beginnings of words that Porter's rules would take for forms of another: international of internal, likeness of
    /// like.</summary>
    static readonly string[] Apart =
    [
        "authorit", "authoriz", "communicat", "designat", "international", "likeness", "localiz", "publication", "publici", "responsib",
    ];

    /// <summary>The stem of a word of lower-case letters; other words are their own, and so are stop words: are is not AR.</summary>
    public static string Of(string word)
    {
        if (word.Length <= 2 || !word.All(char.IsAsciiLetterLower) || StopWords.Has(word))
            return word;
        var american = American(word);
        if (Apart.FirstOrDefault(beginning => american.StartsWith(beginning, StringComparison.Ordinal)) is { } own)
            return own;
        var stem = new StemBuffer(american);
        stem.CutPlural();
        stem.CutPast();
        stem.ChangeY();
        stem.ReplaceDouble();
        stem.ReplaceSimple();
        stem.CutLong();
        stem.Tidy();
        return stem.ToString();
    }

    static string American(string word)
    {
        if (word.Length >= PeopleMin && word.EndsWith(People, StringComparison.Ordinal))
            return word[..^People.Length];
        foreach (var (british, american) in Endings)
        {
            if (word.Length > british.Length + 2 && word.EndsWith(british, StringComparison.Ordinal))
                return string.Concat(word.AsSpan(0, word.Length - british.Length), american);
        }

        return word switch
        {
            "licence" => "license",
            "licences" => "licenses",
            "programme" => "program",
            "programmes" => "programs",
            "defence" => "defense",
            "centre" => "center",
            "centres" => "centers",
            "behaviour" => "behavior",
            "labour" => "labor",
            "chinese" => "china",
            "quanta" => "quantum",
            _ => word,
        };
    }

    static readonly (string British, string American)[] Endings =
    [
        ("isation", "ization"), ("isations", "izations"), ("ising", "izing"), ("ised", "ized"), ("ise", "ize"),
        ("ises", "izes"), ("iser", "izer"), ("isers", "izers"),
    ];
}
