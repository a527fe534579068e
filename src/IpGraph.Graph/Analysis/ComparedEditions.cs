using IpGraph.Graph.Queries;

namespace IpGraph.Graph.Analysis;

/// <summary>The nodes of two editions that are compared, what continues what, and how they are grouped.</summary>
sealed class ComparedEditions
{
    readonly Dictionary<int, CountedItem> items;
    readonly CountedTable table;
    readonly HashSet<int> wanted;
    IReadOnlySet<int> unclear = new HashSet<int>();

    /// <summary>The places among the table's axes; −1 where there is no such axis.</summary>
    readonly int groupAxis;
    readonly int moveAxis;

    /// <summary>Of the entries along which moves are told: those that each is part of; empty where they stand apart.</summary>
    readonly ILookup<int, int> wider;

    ComparedEditions(Topology topology, GraphAnalysis.Comparison question, CountedTable table, HashSet<int> wanted)
    {
        (this.table, this.wanted) = (table, wanted);
        (From, To) = (question.From, question.To);
        items = table.Items.ToDictionary(item => item.Node);
        groupAxis = question.By is null ? -1 : 0;
        moveAxis = question.Along is null ? -1 : table.Axes.Count - 1;
        (Earlier, Later) = (Nodes(From), Nodes(To));
        wider = (HasMoves ? WiderAlong(topology, table.Axes[moveAxis]) : []).ToLookup(pair => pair.Entry, pair => pair.Wider);
    }

    public int From { get; }

    public int To { get; }

    public IReadOnlySet<int> Earlier { get; }

    public IReadOnlySet<int> Later { get; }

    /// <summary>Those of which at least one end is wanted.</summary>
    public IReadOnlyList<Continuation> Continuations { get; private set; } = [];

    public bool HasMoves => moveAxis >= 0;

    public IReadOnlyList<ComparedGroup> Groups => groupAxis < 0
        ? []
        : [.. table.Axes[groupAxis].Entries.Select((entry, place) => new ComparedGroup(
            entry,
            Within(Earlier, node => items[node].Entries[groupAxis].Contains(place)),
            Within(Later, node => items[node].Entries[groupAxis].Contains(place))))];

    /// <summary>The nodes in no group; null where nothing is grouped.</summary>
    public ComparedGroup? None => groupAxis < 0
        ? null
        : new ComparedGroup(
            null,
            Within(Earlier, node => items[node].Entries[groupAxis].Length == 0),
            Within(Later, node => items[node].Entries[groupAxis].Length == 0));

    public static async ValueTask<ComparedEditions> ReadAsync(
        IPinnedGraph graph,
        Topology topology,
        GraphAnalysis.Comparison question,
        WorkBudget budget,
        CancellationToken cancellation)
    {
        // What a filter leaves out may still be what a wanted node continues.
        Axis[] axes = [.. new[] { question.By, question.Along }.OfType<Axis>()];
        var table = await CountedTable
            .ReadAsync(graph, topology, question.Of with { Filter = null }, axes, cancellation);
        Check(question, table);
        var wanted = question.Of.Filter is null
            ? [.. table.Items.Select(item => item.Node)]
            : await CountedTable.NodesAsync(graph, topology, question.Of, cancellation);
        var editions = new ComparedEditions(topology, question, table, wanted);
        var years = table.Items.Where(item => item.Edition is not null)
            .ToDictionary(item => item.Node, item => item.Edition!.Value);
        (var told, editions.unclear) = await new Continuations(topology, years, budget)
            .BetweenAsync(graph, question.From, question.To, cancellation);
        editions.Continuations =
            [.. told.Where(each => editions.wanted.Contains(each.Earlier) || editions.wanted.Contains(each.Later))];
        return editions;
    }

    /// <summary>Whether a counterpart of the node would be found in the other edition if it stood there.</summary>
    public bool IsComparable(int node, int other) => items[node].Comparable.Contains(other) && !unclear.Contains(node);

    /// <summary>Whether any compared node of the edition is in a group; true where nothing is grouped.</summary>
    public bool IsOnAxis(int year) => groupAxis < 0
        || (year == From ? Earlier : Later).Any(node => items[node].Entries[groupAxis].Length > 0);

    /// <summary>Null where there is nothing to move along.</summary>
    public Move? MoveOf(Continuation each) => moveAxis < 0
        ? null
        : Move.Of(table.Axes[moveAxis].Entries, Widest(items[each.Earlier]), Widest(items[each.Later]));

    /// <summary>What an item has along the axis of moves: of what is part of something else that it has, only that.</summary>
    int[] Widest(CountedItem item)
    {
        var entries = item.Entries[moveAxis];
        return wider.Count == 0 ? entries : [.. entries.Where(entry => !wider[entry].Any(entries.Contains))];
    }

    static List<(int Entry, int Wider)> WiderAlong(Topology topology, AxisEntries axis)
    {
        var found = new List<(int, int)>();
        if (axis.Axis is not Axis.ByRelationship { Field.RolledUpAlong: { } along })
            return found;
        var places = axis.Entries.Select((entry, place) => (entry.Node!.Value, place)).ToDictionary();
        foreach (var (node, place) in places)
        {
            foreach (var hop in topology.Hops(node))
            {
                if (topology.LinkType(hop.Link).Name == along && topology.From(hop.Link) == node && places.TryGetValue(hop.Node, out var whole))
                    found.Add((place, whole));
            }
        }

        return found;
    }

    /// <exception cref="AnalysisException">An edition does not exist.</exception>
    static void Check(GraphAnalysis.Comparison question, CountedTable table)
    {
        foreach (var (argument, year) in new[] { ("from", question.From), ("to", question.To) })
        {
            if (!table.Years.Contains(year))
            {
                throw new AnalysisException(
                    $"{argument} is {year}, and there is no such edition; give one of {string.Join(", ", table.Years)}.", argument);
            }
        }
    }

    HashSet<int> Nodes(int year) =>
        [.. table.Items.Where(item => item.Edition == year && wanted.Contains(item.Node)).Select(item => item.Node)];

    static HashSet<int> Within(IReadOnlySet<int> nodes, Func<int, bool> isIn) => [.. nodes.Where(isIn)];
}

/// <param name="Entry">What the nodes have in common; null for those that are in no group.</param>
sealed record ComparedGroup(AxisEntry? Entry, IReadOnlySet<int> Earlier, IReadOnlySet<int> Later);

/// <summary>What a node and the one that continues it have on an axis.</summary>
sealed record Move(string Kind, IReadOnlyList<AxisEntry> Kept, IReadOnlyList<AxisEntry> Gained, IReadOnlyList<AxisEntry> Lost)
{
    public const string Same = "SAME";
    public const string Partly = "PARTLY";
    public const string Moved = "MOVED";
    public const string CannotBeTold = "CANNOT_BE_TOLD";

    public static Move Of(IReadOnlyList<AxisEntry> entries, int[] before, int[] after)
    {
        AxisEntry[] kept = [.. before.Intersect(after).Select(place => entries[place])];
        AxisEntry[] gained = [.. after.Except(before).Select(place => entries[place])];
        AxisEntry[] lost = [.. before.Except(after).Select(place => entries[place])];
        var kind = before.Length == 0 || after.Length == 0 ? CannotBeTold
            : gained.Length + lost.Length == 0 ? Same
            : kept.Length > 0 ? Partly
            : Moved;
        return new Move(kind, kept, gained, lost);
    }
}
