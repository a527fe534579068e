using DiffPlex;
using IpGraph.Graph.Text;

namespace IpGraph.Graph.Differences;

/// <summary>Parts a text into what is compared as one: words, runs of one Japanese script, single marks and spaces.</summary>
/// <remarks>Japanese has no spaces between words, and where the script changes, mostly a word does.</remarks>
sealed class WordPieces : IChunker
{
    public static readonly WordPieces Instance = new();

    enum Kind
    {
        Word,
        Kanji,
        Katakana,
        Hiragana,
        Single,
    }

    /// <returns>Pieces that, one after the other, are the text.</returns>
    public IReadOnlyList<string> Chunk(string text)
    {
        var pieces = new List<string>();
        for (int start = 0, stop; start < text.Length; start = stop)
        {
            var kind = KindOf(text[start]);
            for (stop = start + 1; stop < text.Length && Continues(kind, text[stop - 1], text[stop]); stop++)
            {
            }

            pieces.Add(text[start..stop]);
        }

        return pieces;
    }

    public static bool IsHiragana(char character) => character is >= '\u3041' and <= '\u309F';

    static bool Continues(Kind kind, char before, char next) => kind switch
    {
        Kind.Single => char.IsHighSurrogate(before) && char.IsLowSurrogate(next),
        _ => KindOf(next) == kind,
    };

    static Kind KindOf(char character) => character switch
    {
        _ when IsHiragana(character) => Kind.Hiragana,
        _ when Characters.IsKanji(character) => Kind.Kanji,
        _ when Characters.IsKatakana(character) => Kind.Katakana,
        _ when char.IsLetterOrDigit(character) => Kind.Word,
        _ => Kind.Single,
    };
}
