using IpGraph.Graph.Text;

namespace IpGraph.Seed.Linking;

/// <summary>A word by which a node is recognised in texts.</summary>
public sealed record Label(string NodeId, string Text);

/// <summary>A place in a text where the labels of one or more nodes stand, in code points of that text.</summary>
/// <param name="Labels">Those that are written alike; each stands for its own node.</param>
public sealed record LabelMatch(int Start, int End, string Quote, IReadOnlyList<Label> Labels);

/// <summary>Finds labels in texts, all at once; a label inside a longer one counts only where that is decided.</summary>
/// <remarks>So 情報通信 in 情報通信研究機構 is no match, while 著作権 in 著作権法 is one.</remarks>
public sealed class LabelMatcher
{
    readonly Dictionary<(int State, char Character), int> steps = [];
    readonly Dictionary<int, List<Label>> labelsAt = [];
    readonly Dictionary<string, List<Label>> labelsByKey = new(StringComparer.Ordinal);
    readonly InnerLabels inner;

    public LabelMatcher(IEnumerable<Label> labels, InnerLabels inner)
    {
        this.inner = inner;
        foreach (var label in labels)
            Add(label);
    }

    void Add(Label label)
    {
        var key = JapaneseText.Key(label.Text);
        var state = 0;
        foreach (var character in key)
        {
            if (!steps.TryGetValue((state, character), out var next))
                steps.Add((state, character), next = steps.Count + 1);
            state = next;
        }

        if (state == 0)
            return;
        if (!labelsAt.TryGetValue(state, out var alike))
            labelsAt.Add(state, alike = labelsByKey[key] = []);
        if (alike.All(other => other.NodeId != label.NodeId))
            alike.Add(label);
    }

    /// <summary>The matches in order of their places; what counts within a match follows it.</summary>
    public IReadOnlyList<LabelMatch> Find(string original)
    {
        var text = JapaneseText.Of(original);
        var matches = new List<LabelMatch>();
        var covered = 0;
        for (var start = 0; start < text.Text.Length; start++)
        {
            // A match that begins here lies inside an earlier one unless it reaches further.
            if (Longest(text.Text, start) is not var (end, labels) || end <= covered)
                continue;
            covered = end;
            matches.Add(Match(original, text, start, end, labels));
            foreach (var part in inner.In(text.Text[start..end]))
            {
                if (labelsByKey.TryGetValue(part.Key, out var partLabels))
                    matches.Add(Match(original, text, start + part.Start, start + part.End, partLabels));
            }
        }

        return matches;
    }

    (int End, IReadOnlyList<Label> Labels)? Longest(string text, int start)
    {
        (int, IReadOnlyList<Label>)? longest = null;
        var state = 0;
        for (var index = start; index < text.Length && steps.TryGetValue((state, text[index]), out state); index++)
        {
            if (labelsAt.TryGetValue(state, out var labels) && Words.StandAlone(text, start, index + 1))
                longest = (index + 1, labels);
        }

        return longest;
    }

    static LabelMatch Match(string original, JapaneseText text, int start, int end, IReadOnlyList<Label> labels)
    {
        var (from, to) = (text.StartOf(start), text.EndOf(end - 1));
        return new LabelMatch(from, to, Quote(original, from, to), labels);
    }

    static string Quote(string original, int from, int to)
    {
        var start = IndexOfCodePoint(original, 0, from);
        return original[start..IndexOfCodePoint(original, start, to - from)];
    }

    static int IndexOfCodePoint(string text, int index, int count)
    {
        for (; count > 0; count--)
            index += index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]) ? 2 : 1;
        return index;
    }
}
