using IpGraph.Graph.Queries;

namespace IpGraph.Graph.Analysis;

/// <summary>The paths between two nodes as objects of the answer.</summary>
static class PathAnswers
{
    const string Sentence = "sentence";

    public static async ValueTask<object> OfAsync(
        IPinnedGraph graph,
        Topology topology,
        GraphAnalysis.Paths question,
        ObjectShape shape,
        WorkBudget budget,
        CancellationToken cancellation)
    {
        var (ends, filter) = Prepare(topology, question);
        var found = PathSearch.Find(topology, filter, ends, question.LengthMax, question.Count, budget);
        var names = shape.Wants(Sentence)
            ? await NodeNames.ReadAsync(graph, topology, found.SelectMany(path => path.Nodes), cancellation)
            : null;
        return found.ConvertAll(path => Path(topology, filter, path, names));
    }

    static (PathEnds Ends, HopFilter Filter) Prepare(Topology topology, GraphAnalysis.Paths question)
    {
        var rules = question.Rules;
        var from = GraphAnalyst.Node(topology, "from", question.From);
        var to = GraphAnalyst.Node(topology, "to", question.To);
        int[] via = [.. rules.ViaNodes.Distinct().Select(id => GraphAnalyst.Node(topology, "via.nodes", id))];
        int[] avoided = [.. rules.AvoidedNodes.Select(id => GraphAnalyst.Node(topology, "avoid.nodes", id))];
        foreach (var end in new[] { from, to })
        {
            if (avoided.Contains(end))
                throw new AnalysisException($"avoid.nodes: \"{topology.Id(end)}\" is an end of the paths; leave it out.", "avoid");
            if (via.Contains(end))
                throw new AnalysisException($"via.nodes: \"{topology.Id(end)}\" is an end of the paths already; leave it out.", "via");
        }

        if (via.Intersect(avoided).Any())
            throw new AnalysisException("via.nodes and avoid.nodes name the same node; leave it out of one of them.", "via", "avoid");
        var filter = new HopFilter(
            topology,
            rules.ViaTypes,
            rules.ViaRelationships,
            rules.AvoidedTypes,
            rules.AvoidedRelationships,
            avoided);
        return (new PathEnds(from, to, via), filter);
    }

    static AnswerObject Path(Topology topology, HopFilter filter, FoundPath path, NodeNames? names)
    {
        var steps = path.Nodes.Zip(path.Nodes.Skip(1)).Select(pair => Links(topology, filter, pair.First, pair.Second)).ToList();
        return new AnswerObject
        {
            ["length"] = steps.Count,
            ["weight"] = (double)path.Weight / StepWeights.Unit,
            ["nodes"] = path.Nodes.Select(node => new NodeReference(node)).ToList(),
            ["steps"] = steps.Select((links, index) => Step(topology, path.Nodes[index], path.Nodes[index + 1], links)).ToList(),
            [Sentence] = new AnswerObject.Answer(arguments => PathSentence.Write(
                topology, path.Nodes, [.. steps.Select(links => links[0])], names!, (string)arguments["language"]!)),
        };
    }

    /// <summary>The relationships between two nodes, the most telling first.</summary>
    static List<int> Links(Topology topology, HopFilter filter, int from, int to)
    {
        var links = new List<int>();
        foreach (var hop in topology.HopsTo(from, to))
        {
            if (filter.Follows(hop.Link))
                links.Add(hop.Link);
        }

        return [.. links.OrderBy(link => StepWeights.OfLink(topology, link)).ThenBy(link => link)];
    }

    static AnswerObject Step(Topology topology, int from, int to, List<int> links) => new()
    {
        ["from"] = new NodeReference(from),
        ["to"] = new NodeReference(to),
        ["direction"] = topology.From(links[0]) == from ? "OUT" : "IN",
        ["relationship"] = new RelationshipAnswer(topology, links[0]),
        ["parallel"] = links.Skip(1).Select(link => new RelationshipAnswer(topology, link)).ToList(),
    };
}
