using IpGraph.Graph.Model;
using IpGraph.Graph.Text;
using IpGraph.Seed.Drafts;

namespace IpGraph.Seed.Linking;

/// <summary>That a measure seems to continue an earlier one, by how alike their texts are.</summary>
/// <param name="Score">Null where the texts cannot be compared.</param>
public sealed record LineageProposal(string From, string To, string Change, double? Score);

/// <summary>Compares the texts of measures of different editions by their pairs of neighbouring characters.</summary>
public sealed class LineageProposer
{
    const double ScoreMin = 0.5;

    /// <summary>In the same words, but for a particle or a comma.</summary>
    const double ScoreOfCarried = 0.97;

    /// <summary>What rounding to four places adds at most.</summary>
    const double Rounding = 0.0001;

    readonly List<Text> texts;
    readonly Dictionary<string, Text> textsById;
    readonly RelationshipType succeeds;

    public LineageProposer(GraphDraft draft, RelationshipType succeeds)
    {
        this.succeeds = succeeds;
        var types = succeeds.Ends.SelectMany(end => new[] { end.From, end.To }).ToHashSet(StringComparer.Ordinal);
        texts = [.. draft.Nodes.Where(node => types.Contains(node.Type.Name)).AsParallel().AsOrdered().Select(TextOf)];
        textsById = texts.ToDictionary(text => text.Node.Id, StringComparer.Ordinal);
    }

    /// <summary>Every pair of nodes of different editions whose texts are alike enough, in order of their
    /// ids.</summary>
    public IEnumerable<LineageProposal> Propose()
    {
        var candidates = new AlikeCandidates([.. texts.Select(text => text.Pairs)], ScoreMin - Rounding);
        return Enumerable.Range(0, texts.Count).AsParallel().AsOrdered().SelectMany(number => Propose(texts[number], candidates.Of(number)));
    }

    IEnumerable<LineageProposal> Propose(Text later, IEnumerable<int> candidates)
    {
        foreach (var earlier in candidates.Select(candidate => texts[candidate]).Where(candidate => later.Year > candidate.Year))
        {
            if (succeeds.Ends.Contains((later.Node.Type.Name, earlier.Node.Type.Name))
                && Score(later.Pairs, earlier.Pairs) is >= ScoreMin and var score)
            {
                yield return new LineageProposal(later.Node.Id, earlier.Node.Id, score >= ScoreOfCarried ? "CARRIED" : "REWORDED", score);
            }
        }
    }

    /// <summary>Twice the shared pairs over all pairs of both texts, to four places; null where one of the two is in our own words,
    /// which tell nothing of the document's.</summary>
    public double? Score(string one, string other) =>
        textsById[one].IsOurs || textsById[other].IsOurs ? null : Score(textsById[one].Pairs, textsById[other].Pairs);

    static Text TextOf(DraftNode node)
    {
        var property = node.Type.Properties.FirstOrDefault(property => property.IsVerbatim);
        var isOurs = node.IsInOwnWords;
        return new Text(node, node.Number("year"), Pairs(property is null || isOurs ? "" : node.Text(property.Name) ?? ""), isOurs);
    }

    static double Score(int[] left, int[] right) => left.Length + right.Length == 0
        ? 0
        : Math.Round(2.0 * CountShared(left, right) / (left.Length + right.Length), 4);

    static int CountShared(int[] left, int[] right)
    {
        var (shared, i, j) = (0, 0, 0);
        while (i < left.Length && j < right.Length)
        {
            if (left[i] == right[j])
                shared++;
            (i, j) = (left[i] <= right[j] ? i + 1 : i, left[i] >= right[j] ? j + 1 : j);
        }

        return shared;
    }

    static int[] Pairs(string text)
    {
        var characters = JapaneseText.Of(text).Text.Where(character => character is not (' ' or '\n')).ToArray();
        var pairs = new int[Math.Max(0, characters.Length - 1)];
        for (var index = 0; index < pairs.Length; index++)
            pairs[index] = (characters[index] << 16) | characters[index + 1];
        Array.Sort(pairs);
        return pairs;
    }

    /// <param name="Pairs">Sorted; the same pair as often as it occurs.</param>
    /// <param name="IsOurs">Whether it is in our own words.</param>
    sealed record Text(DraftNode Node, double? Year, int[] Pairs, bool IsOurs);
}
