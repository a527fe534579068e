using IpGraph.Graph.Queries;

namespace IpGraph.Graph.Analysis;

/// <summary>How large a part of each edition each entry of an axis has, as an object of the answer, zeros included.</summary>
static class TrendAnswer
{
    /// <param name="Points">The nodes by edition, in the order of the years.</param>
    /// <param name="CanTell">Whether having nothing would tell that there is nothing.</param>
    sealed record Line(AxisEntry Entry, List<int>[] Points, double? Change, bool CanTell)
    {
        public int Total => Points.Sum(nodes => nodes.Count);
    }

    /// <summary>An edition with the counted nodes that belong to it.</summary>
    sealed record Edition(int Year, List<CountedItem> Items)
    {
        public int OnAxis { get; } = Items.Count(item => item.Entries[0].Length > 0);

        /// <summary>Where not one node is on the axis, a zero says nothing.</summary>
        public bool IsExamined => OnAxis > 0;
    }

    public static AnswerObject Of(Topology topology, GraphAnalysis.Trend question, CountedTable table)
    {
        Edition[] editions =
            [.. table.Years.Select(year => new Edition(year, [.. table.Items.Where(item => item.Edition == year)]))];
        var wanted = Wanted(topology, question, table.Axes[0].Entries);
        var lines = Sorted(wanted.Select(place => LineOf(table, editions, place)), question.Order).ToList();
        return new AnswerObject
        {
            ["of"] = table.Items.Count,
            ["editions"] = editions.Select(edition => new AnswerObject
            {
                ["year"] = edition.Year,
                ["of"] = edition.Items.Count,
                ["inAny"] = edition.OnAxis,
                ["isExamined"] = edition.IsExamined,
            }).ToList(),
            ["lineCount"] = lines.Count,
            ["lines"] = lines.Take(question.Count).Select(line => Write(line, editions)).ToList(),
        };
    }

    /// <exception cref="AnalysisException">An id that is wanted is not on the axis.</exception>
    static IEnumerable<int> Wanted(Topology topology, GraphAnalysis.Trend question, IReadOnlyList<AxisEntry> entries)
    {
        if (question.Only is not { } only)
            return Enumerable.Range(0, entries.Count);
        var places = entries.Select((entry, place) => (entry, place)).Where(pair => pair.entry.Node is not null)
            .ToDictionary(pair => topology.Id(pair.entry.Node!.Value), pair => pair.place, StringComparer.Ordinal);
        return [.. only.Distinct().Select(id => places.TryGetValue(id, out var place)
            ? place
            : throw new AnalysisException($"only: {question.Of.Name} never leads to \"{topology.Id(GraphAnalyst.Node(topology, "only", id))}\"; give ids of nodes that it leads to, or leave it out.", "only"))];
    }

    static Line LineOf(CountedTable table, Edition[] editions, int place)
    {
        List<int>[] points =
        [
            .. editions.Select(edition =>
                edition.Items.Where(item => Array.BinarySearch(item.Entries[0], place) >= 0).Select(item => item.Node).ToList()),
        ];
        var entry = table.Axes[0].Entries[place];
        var canTell = table.Axes[0].CanTell(entry);
        double[] shares = [.. editions.Zip(points).Where(pair => canTell && pair.First.IsExamined).Select(pair => Share(pair.First, pair.Second))];
        return new Line(entry, points, shares.Length > 1 ? shares[^1] - shares[0] : null, canTell);
    }

    static double Share(Edition edition, List<int> nodes) => (double)nodes.Count / edition.Items.Count;

    static IOrderedEnumerable<Line> Sorted(IEnumerable<Line> lines, TrendOrder order) => order switch
    {
        TrendOrder.Rise => lines.OrderByDescending(line => line.Change ?? double.MinValue).ThenByDescending(line => line.Total),
        TrendOrder.Fall => lines.OrderBy(line => line.Change ?? double.MaxValue).ThenByDescending(line => line.Total),
        _ => lines.OrderByDescending(line => line.Total),
    };

    static AnswerObject Write(Line line, Edition[] editions)
    {
        var answer = new AnswerObject
        {
            ["total"] = line.Total,
            ["change"] = line.Change,
            ["points"] = editions.Zip(line.Points, (edition, nodes) => new AnswerObject
            {
                ["year"] = edition.Year,
                ["count"] = nodes.Count,
                ["of"] = edition.Items.Count,
                ["share"] = line.CanTell && edition.IsExamined ? Share(edition, nodes) : null,
                ["finding"] = nodes.Count > 0 ? "FOUND" : line.CanTell && edition.IsExamined ? "NOTHING_FOUND" : "NOT_EXAMINED",
                ["members"] = Members.Of(nodes),
            }).ToList(),
        };
        line.Entry.AddTo(answer);
        return answer;
    }
}
