namespace IpGraph.Graph.Search;

/// <summary>A word while its endings are taken off; the steps have their numbers in Porter's paper.</summary>
sealed class StemBuffer(string word)
{
    static readonly (string Ending, string Instead)[] DoubleEndings =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("abli", "able"),
        ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"),
        ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"),
        ("iviti", "ive"), ("biliti", "ble"),
    ];

    static readonly (string Ending, string Instead)[] SimpleEndings =
    [
        ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""),
    ];

    static readonly string[] LongEndings =
    [
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion",
        "al", "er", "ic", "ou",
    ];

    string text = word;

    public override string ToString() => text;

    /// <remarks>Step 1a.</remarks>
    public void CutPlural()
    {
        if (Ends("sses") || Ends("ies"))
            text = text[..^2];
        else if (Ends("s") && !Ends("ss"))
            text = text[..^1];
    }

    /// <remarks>Step 1b.</remarks>
    public void CutPast()
    {
        if (Ends("eed"))
        {
            if (Measure(text.Length - 3) > 0)
                text = text[..^1];
            return;
        }

        if (Ends("ed") && HasVowel(text.Length - 2))
            text = text[..^2];
        else if (Ends("ing") && HasVowel(text.Length - 3))
            text = text[..^3];
        else
            return;
        if (Ends("at") || Ends("bl") || Ends("iz"))
            text += "e";
        else if (IsDouble(text.Length) && text[^1] is not ('l' or 's' or 'z'))
            text = text[..^1];
        else if (Measure(text.Length) == 1 && IsShort(text.Length))
            text += "e";
    }

    /// <remarks>Step 1c.</remarks>
    public void ChangeY()
    {
        if (Ends("y") && HasVowel(text.Length - 1))
            text = text[..^1] + "i";
    }

    /// <remarks>Step 2.</remarks>
    public void ReplaceDouble() => Replace(DoubleEndings);

    /// <remarks>Step 3.</remarks>
    public void ReplaceSimple() => Replace(SimpleEndings);

    /// <remarks>Step 4.</remarks>
    public void CutLong()
    {
        foreach (var ending in LongEndings)
        {
            if (!Ends(ending))
                continue;
            var length = text.Length - ending.Length;
            if (Measure(length) > 1 && (ending != "ion" || text[length - 1] is 's' or 't'))
                text = text[..length];
            return;
        }
    }

    /// <remarks>Step 5.</remarks>
    public void Tidy()
    {
        var length = text.Length - 1;
        if (Ends("e") && (Measure(length) > 1 || (Measure(length) == 1 && !IsShort(length))))
            text = text[..^1];
        if (Ends("ll") && Measure(text.Length) > 1)
            text = text[..^1];
    }

    void Replace((string Ending, string Instead)[] endings)
    {
        foreach (var (ending, instead) in endings)
        {
            if (!Ends(ending))
                continue;
            if (Measure(text.Length - ending.Length) > 0)
                text = string.Concat(text.AsSpan(0, text.Length - ending.Length), instead);
            return;
        }
    }

    bool Ends(string ending) => text.Length > ending.Length && text.EndsWith(ending, StringComparison.Ordinal);

    bool IsConsonant(int index) => text[index] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => false,
        'y' => index == 0 || !IsConsonant(index - 1),
        _ => true,
    };

    bool HasVowel(int length) => Enumerable.Range(0, length).Any(index => !IsConsonant(index));

    bool IsDouble(int length) =>
        length > 1 && text[length - 1] == text[length - 2] && IsConsonant(length - 1);

    /// <summary>Whether what is left ends as in hop: consonant, vowel, consonant.</summary>
    bool IsShort(int length) =>
        length > 2 && IsConsonant(length - 1) && !IsConsonant(length - 2) && IsConsonant(length - 3)
        && text[length - 1] is not ('w' or 'x' or 'y');

    /// <summary>How often a vowel is followed by a consonant.</summary>
    int Measure(int length)
    {
        var measure = 0;
        for (var index = 1; index < length; index++)
        {
            if (IsConsonant(index) && !IsConsonant(index - 1))
                measure++;
        }

        return measure;
    }
}
