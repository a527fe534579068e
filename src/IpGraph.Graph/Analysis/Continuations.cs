using IpGraph.Graph.Model;

namespace IpGraph.Graph.Analysis;

/// <summary>That a node of one edition is continued by one of a later edition, at once or by way of editions between.</summary>
/// <param name="Links">The relationships, from the later node to the earlier.</param>
/// <param name="Change">What became of the earlier one, as an enum value's name.</param>
sealed record Continuation(int Earlier, int Later, int[] Links, string Change);

/// <summary>Finds which nodes of one edition are continued by which of a later one.</summary>
/// <remarks>Where an edition between gathered several nodes into one and a later one took that apart again, nobody said which of
/// the earlier is in which of the later: no way leads through such a node.</remarks>
sealed class Continuations(Topology topology, IReadOnlyDictionary<int, int> years, WorkBudget budget)
{
    readonly LineageSearch search = new(topology, budget);

    /// <returns>The continuations in the order of the earlier nodes, then of the later ones; the shortest way between two counts. And the
    /// nodes of both editions that hang together with some of the other, but nobody said with which.</returns>
    public async ValueTask<(List<Continuation> Told, IReadOnlySet<int> Unclear)> BetweenAsync(
        IPinnedGraph graph,
        int from,
        int to,
        CancellationToken cancellation)
    {
        var found = new Dictionary<(int Earlier, int Later), int[]>();
        var unclear = new HashSet<int>();
        foreach (var (later, _) in years.Where(node => node.Value == to))
        {
            var (ways, crossings) = Down(later, from, to);
            foreach (var (earlier, links) in ways)
                found[(earlier, later)] = links;
            foreach (var earlier in crossings.SelectMany(node => search.Closure(node, isEarlier: true)))
            {
                if (years.TryGetValue(earlier, out var year) && year == from && !ways.ContainsKey(earlier))
                    unclear.UnionWith([earlier, later]);
            }
        }

        int[] all = [.. found.Values.SelectMany(links => links).Distinct().Order()];
        var changes = await ChangesAsync(graph, all, cancellation);
        List<Continuation> told =
        [
            .. found.OrderBy(pair => pair.Key).Select(pair => new Continuation(
                pair.Key.Earlier, pair.Key.Later, pair.Value, Strongest(pair.Value, changes))),
        ];
        return (told, unclear);
    }

    /// <summary>Whether a node between two editions continues several of the one and is continued by several of the other.</summary>
    bool IsCrossing(int node, int from, int to) =>
        search.Continuations(node, isEarlier: true).Count(hop => years.TryGetValue(hop.Node, out var year) && year >= from) > 1
        && search.Continuations(node, isEarlier: false).Count(hop => years.TryGetValue(hop.Node, out var year) && year <= to) > 1;

    /// <summary>The nodes of the edition that a later one continues, with the shortest way to each; and the nodes between at which ways
    /// end.</summary>
    (Dictionary<int, int[]> Ways, List<int> Crossings) Down(int later, int from, int to)
    {
        var crossings = new List<int>();
        var ways = new Dictionary<int, int[]> { [later] = [] };
        var open = new Queue<int>([later]);
        while (open.TryDequeue(out var node))
        {
            if (node != later && IsCrossing(node, from, to))
            {
                crossings.Add(node);
                continue;
            }

            foreach (var hop in search.Continuations(node, isEarlier: true))
            {
                if (years.TryGetValue(hop.Node, out var year) && year >= from && ways.TryAdd(hop.Node, [.. ways[node], hop.Link]))
                    open.Enqueue(hop.Node);
            }
        }

        return (ways.Where(way => years[way.Key] == from).ToDictionary(), crossings);
    }

    async ValueTask<Dictionary<int, string>> ChangesAsync(IPinnedGraph graph, int[] links, CancellationToken cancellation)
    {
        if (links.Length == 0)
            return [];
        var carried = await graph.PropertiesAsync(links, cancellation);
        return links.Zip(carried).ToDictionary(
            pair => pair.First,
            pair => RuleOf(pair.First).Change is { } change ? pair.Second.GetProperty(change.Name).GetString()! : LineageRules.Plain);
    }

    /// <summary>Of several steps the change that the model names last, which is the farthest from carrying on.</summary>
    string Strongest(int[] links, Dictionary<int, string> changes) => links.Select(link => changes[link])
        .MaxBy(change => RuleOf(links[0]).Change?.Type is PropertyType.Enum named
            ? named.Type.Values.Select(value => value.Name).ToList().IndexOf(change)
            : 0)!;

    ContinuationRule RuleOf(int link) => topology.Model.Lineage.Find(topology.LinkType(link))!;
}
