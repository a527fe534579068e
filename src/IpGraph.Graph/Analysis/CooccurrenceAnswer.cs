using IpGraph.Graph.Queries;

namespace IpGraph.Graph.Analysis;

/// <summary>Which entries are met together at the same nodes, as an object of the answer.</summary>
static class CooccurrenceAnswer
{
    /// <param name="Of">How many nodes might have either: those of editions that tell of both axes.</param>
    sealed record Pair(int Left, int Right, List<int> Members, int LeftCount, int RightCount, int Of)
    {
        public int Count => Members.Count;

        /// <summary>How often they would meet if neither had anything to do with the other.</summary>
        public double Expected => (double)LeftCount * RightCount / Of;

        public double Lift => Count / Expected;

        public double Jaccard => (double)Count / (LeftCount + RightCount - Count);
    }

    public static AnswerObject Of(GraphAnalysis.Cooccurrence question, CountedTable table)
    {
        var right = table.Axes.Count - 1;
        var coverage = new Coverage(table, 0, right);
        var meeting = Meeting(table, right, coverage.Examined);
        var pairs = question.NeverMeeting ? Never(table, right, meeting, coverage.Examined) : meeting.Values.ToList();
        var answer = new AnswerObject
        {
            ["pairCount"] = pairs.Count,
            ["pairs"] = Sorted(pairs, question)
                .Take(question.Count)
                .Select(pair => Answer(table, right, coverage, pair))
                .ToList(),
        };
        coverage.AddTo(answer);
        return answer;
    }

    static Dictionary<(int, int), Pair> Meeting(CountedTable table, int right, int of)
    {
        var (lefts, rights) = (Counts(table, 0), Counts(table, right));
        var pairs = new Dictionary<(int, int), Pair>();
        foreach (var item in table.Items)
        {
            foreach (var one in item.Entries[0])
            {
                foreach (var other in item.Entries[right])
                {
                    if (IsPair(table, right, one, other))
                    {
                        if (!pairs.TryGetValue((one, other), out var pair))
                            pairs[(one, other)] = pair = new(one, other, [], lefts[one], rights[other], of);
                        pair.Members.Add(item.Node);
                    }
                }
            }
        }

        return pairs;
    }

    static List<Pair> Never(CountedTable table, int right, Dictionary<(int, int), Pair> meeting, int of)
    {
        var (lefts, rights) = (Counts(table, 0), Counts(table, right));
        var pairs = new List<Pair>();
        for (var one = 0; one < lefts.Length; one++)
        {
            for (var other = 0; other < rights.Length; other++)
            {
                if (lefts[one] > 0 && rights[other] > 0 && IsPair(table, right, one, other) && !meeting.ContainsKey((one, other)))
                    pairs.Add(new Pair(one, other, [], lefts[one], rights[other], of));
            }
        }

        return pairs;
    }

    /// <summary>Nothing pairs with itself; within one axis each two are one pair.</summary>
    static bool IsPair(CountedTable table, int right, int one, int other) => right == 0
        ? one < other
        : table.Axes[0].Entries[one] != table.Axes[right].Entries[other];

    static int[] Counts(CountedTable table, int axis)
    {
        var counts = new int[table.Axes[axis].Entries.Count];
        foreach (var item in table.Items)
        {
            foreach (var entry in item.Entries[axis])
                counts[entry]++;
        }

        return counts;
    }

    /// <summary>Of the pairs that never meet, those that chance would bring together most often come first.</summary>
    static IOrderedEnumerable<Pair> Sorted(List<Pair> pairs, GraphAnalysis.Cooccurrence question) => pairs
        .OrderByDescending(pair => question switch
        {
            { NeverMeeting: true } => pair.Expected,
            { Order: PairOrder.Lift } => pair.Lift,
            { Order: PairOrder.Jaccard } => pair.Jaccard,
            _ => pair.Count,
        })
        .ThenByDescending(pair => pair.Count)
        .ThenBy(pair => pair.Left)
        .ThenBy(pair => pair.Right);

    static AnswerObject Answer(CountedTable table, int right, Coverage coverage, Pair pair)
    {
        var (one, other) = (table.Axes[0].Entries[pair.Left], table.Axes[right].Entries[pair.Right]);
        return new AnswerObject
        {
            ["one"] = Entry(one, pair.LeftCount),
            ["other"] = Entry(other, pair.RightCount),
            ["count"] = pair.Count,
            ["expected"] = pair.Expected,
            ["lift"] = pair.Lift,
            ["jaccard"] = pair.Jaccard,
            ["finding"] = coverage.Finding(pair.Count, (0, one), (right, other)),
            ["members"] = Members.Of(pair.Members),
        };
    }

    static AnswerObject Entry(AxisEntry entry, int total)
    {
        var answer = new AnswerObject { ["total"] = total };
        entry.AddTo(answer);
        return answer;
    }
}
