using System.Runtime.InteropServices;
using IpGraph.Graph.Queries;

namespace IpGraph.Graph.Analysis;

/// <summary>What lies around a node as an object of the answer: ready to be drawn.</summary>
static class NeighborhoodAnswer
{
    public static AnswerObject Of(Topology topology, GraphAnalysis.Neighborhood question, WorkBudget budget)
    {
        var middle = GraphAnalyst.Node(topology, "of", question.Of);
        var filter = new HopFilter(topology, question.Types, question.Relationships, [], [], []);
        var (found, isComplete) = new NeighborhoodSearch(topology, filter, budget).Find(middle, question.Depth, question.Count);
        var nodes = NeighborhoodExpansion.Of(topology, filter, found, question.Expanded, question.Most, budget);
        var drawn = nodes.Select(node => node.Node).ToHashSet();
        return new AnswerObject
        {
            ["of"] = new NodeReference(middle),
            ["isComplete"] = isComplete,
            ["nodes"] = nodes.Select(node => Node(topology, filter, node, drawn, budget)).ToList(),
            ["relationships"] = Between(topology, filter, drawn, budget),
        };
    }

    static AnswerObject Node(Topology topology, HopFilter filter, ReachedNode node, HashSet<int> drawn, WorkBudget budget)
    {
        budget.Spend(topology.Degree(node.Node));
        var (leftOut, leftOutNodes) = LeftOut(topology, filter, node.Node, drawn);
        return new AnswerObject
        {
            ["node"] = new NodeReference(node.Node),
            ["distance"] = node.Distance,
            ["weight"] = (double)node.Weight / StepWeights.Unit,
            ["leftOutCount"] = leftOut.Sum(group => group.Value),
            ["leftOutNodeCount"] = leftOutNodes,
            ["leftOut"] = leftOut
                .OrderByDescending(group => group.Value)
                .ThenBy(group => group.Key.Type)
                .ThenBy(group => group.Key.IsOut ? 0 : 1)
                .Select(group => new AnswerObject
                {
                    ["type"] = topology.Model.RelationshipTypes[group.Key.Type].Name,
                    ["direction"] = group.Key.IsOut ? "OUT" : "IN",
                    ["count"] = group.Value,
                })
                .ToList(),
        };
    }

    /// <summary>The relationships that lead out of the drawing, counted by type and direction, and the nodes that they lead
    /// to.</summary>
    static (Dictionary<(int Type, bool IsOut), int> Links, int Nodes) LeftOut(
        Topology topology,
        HopFilter filter,
        int node,
        HashSet<int> drawn)
    {
        var links = new Dictionary<(int, bool), int>();
        var (nodes, counted, last, isLeftOut) = (0, -1, -1, false);
        foreach (var hop in topology.Hops(node))
        {
            // All relationships with one node follow one another.
            if (hop.Node != last)
                (last, isLeftOut) = (hop.Node, !drawn.Contains(hop.Node) && filter.Passes(hop.Node));
            if (!isLeftOut || !filter.Follows(hop.Link))
                continue;
            CollectionsMarshal.GetValueRefOrAddDefault(links, (topology.LinkTypeIndex(hop.Link), topology.From(hop.Link) == node), out _)++;
            if (counted != hop.Node)
                (nodes, counted) = (nodes + 1, hop.Node);
        }

        return (links, nodes);
    }

    static List<RelationshipAnswer> Between(Topology topology, HopFilter filter, HashSet<int> drawn, WorkBudget budget)
    {
        var links = new SortedSet<int>();
        foreach (var node in drawn)
        {
            budget.Spend(topology.Degree(node));
            foreach (var hop in topology.Hops(node))
            {
                if (drawn.Contains(hop.Node) && filter.Follows(hop.Link))
                    links.Add(hop.Link);
            }
        }

        return [.. links.Select(link => new RelationshipAnswer(topology, link))];
    }
}
