using DiffPlex;
using IpGraph.Graph.Text;

namespace IpGraph.Graph.Differences;

public enum SegmentKind
{
    /// <summary>In both texts.</summary>
    Equal,

    /// <summary>In the later text only.</summary>
    Insert,

    /// <summary>In the earlier text only.</summary>
    Delete,
}

/// <summary>A stretch of text that one of two texts has, or both.</summary>
public readonly record struct TextSegment(SegmentKind Kind, string Text);

/// <summary>How a text became another, word by word.</summary>
/// <remarks>The segments that are equal or deleted make up the earlier text, those equal or inserted the later one.</remarks>
public static class TextDifference
{
    /// <summary>How many characters two compounds have at least in common to be parted there: 知財戦略本部, 知財戦略推進本部.
    /// </summary>
    const int SharedMin = 2;

    /// <returns>No two neighbours of one kind; of what was replaced, what was deleted comes first.</returns>
    public static IReadOnlyList<TextSegment> Of(string earlier, string later)
    {
        var found = Differ.Instance.CreateDiffs(earlier, later, ignoreWhiteSpace: false, ignoreCase: false, WordPieces.Instance);
        var segments = new List<TextSegment>();
        var place = 0;
        foreach (var block in found.DiffBlocks)
        {
            Add(segments, SegmentKind.Equal, Join(found.PiecesOld, place, block.DeleteStartA));
            place = block.DeleteStartA + block.DeleteCountA;
            Replace(
                segments,
                Join(found.PiecesOld, block.DeleteStartA, place),
                Join(found.PiecesNew, block.InsertStartB, block.InsertStartB + block.InsertCountB));
        }

        Add(segments, SegmentKind.Equal, Join(found.PiecesOld, place, found.PiecesOld.Count));
        return segments;
    }

    static void Replace(List<TextSegment> segments, string deleted, string inserted)
    {
        var start = Shared(deleted, inserted, fromEnd: false);
        var end = Shared(deleted[start..], inserted[start..], fromEnd: true);
        Add(segments, SegmentKind.Equal, deleted[..start]);
        Add(segments, SegmentKind.Delete, deleted[start..^end]);
        Add(segments, SegmentKind.Insert, inserted[start..^end]);
        Add(segments, SegmentKind.Equal, deleted[^end..]);
    }

    /// <summary>How many characters both begin or end with where they may be parted: not inside what both write in
    /// hiragana, nor after a single character where both go on.</summary>
    static int Shared(string one, string other, bool fromEnd)
    {
        var (count, max) = (0, Math.Min(one.Length, other.Length));
        while (count < max && IsJapanese(At(one, count, fromEnd)) && At(one, count, fromEnd) == At(other, count, fromEnd))
            count++;
        if (count < max && IsHiragana(At(one, count, fromEnd)) && IsHiragana(At(other, count, fromEnd)))
        {
            while (count > 0 && IsHiragana(At(one, count - 1, fromEnd)))
                count--;
        }

        return count < SharedMin && count < max ? 0 : count;
    }

    static bool IsJapanese(char character) => IsHiragana(character) || Characters.IsKanji(character);

    static bool IsHiragana(char character) => WordPieces.IsHiragana(character);

    static char At(string text, int place, bool fromEnd) => fromEnd ? text[^(place + 1)] : text[place];

    static string Join(IReadOnlyList<string> pieces, int start, int stop) =>
        string.Concat(pieces.Skip(start).Take(stop - start));

    static void Add(List<TextSegment> segments, SegmentKind kind, string text)
    {
        if (text.Length == 0)
            return;
        if (segments.Count > 0 && segments[^1].Kind == kind)
            segments[^1] = new TextSegment(kind, segments[^1].Text + text);
        else
            segments.Add(new TextSegment(kind, text));
    }
}
