
namespace IpGraph.Neo4j.Cypher;

/// <summary>Compares strings by code point where the server would compare UTF-16 units.</summary>
/// <remarks>It does so as soon as one of the two strings does not come out of the store as it is: a parameter, or an
/// item
/// of a list. The two orders differ only between characters beyond U+FFFF and those from U+E000 on.</remarks>
static class CodePointOrder
{
    /// <summary>Stands before each character beyond U+FFFF, so that these come last in either order.</summary>
    const string Last = "\uFFFF";

    /// <summary>Whether a string may compare differently in the two orders.</summary>
    public static bool Matters(string text) => text.AsSpan().ContainsAnyInRange('\uD800', '\uFFFF');

    /// <summary>A list that compares as the string does by code point.</summary>
    public static IReadOnlyList<string> Key(string text) =>
        [.. text.EnumerateRunes().Select(rune => rune.IsBmp ? rune.ToString() : Last + rune)];

    /// <summary>The same list, of a value that is there.</summary>
    public static CypherText Key(CypherText value)
    {
        var place = Variable.Value();
        CypherText character = $"substring({value}, {place}, 1)";
        CypherText isBeyond = $"{character} =~ '[\\\\x{{10000}}-\\\\x{{10FFFF}}]'";
        CypherText part = $"CASE WHEN {isBeyond} THEN '\\uFFFF' + {character} ELSE {character} END";
        return $"[{place} IN range(0, size({value}) - 1) | {part}]";
    }
}
