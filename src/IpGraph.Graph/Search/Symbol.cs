namespace IpGraph.Graph.Search;

/// <summary>What lies between a symbol and the one before it.</summary>
enum Gap
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Something that does not count: a space, a middle dot, a hyphen.</summary>
    Soft,

    /// <summary>The end of a sentence, a bracket, a line: words on its two sides do not stand together.</summary>
    Hard,
}

/// <summary>How a symbol is written; Japanese without spaces is parted where it changes.</summary>
enum Script
{
    Kanji,
    Hiragana,
    Katakana,
    Letter,
    Digit,
}

/// <summary>One character of a text in the form in which it is searched.</summary>
/// <param name="Value">Of ordinary width, lower case, kana as katakana, of variants the usual one.</param>
/// <param name="Start">How many code points of the original precede it.</param>
/// <param name="End">How many code points of the original there are up to its end.</param>
/// <param name="Before">What lies before it.</param>
/// <param name="IsCapital">Whether it is written as a capital letter.</param>
readonly record struct Symbol(char Value, int Start, int End, Script Script, Gap Before, bool IsCapital)
{
    /// <summary>Whether it belongs to a word that is found whole, not by pairs of characters.</summary>
    public bool IsOfWord => Script is Script.Letter or Script.Digit;
}
