using System.Globalization;
using IpGraph.Graph.Analysis;
using IpGraph.Graph.Model;

namespace IpGraph.Graph.Tests.Analysis;

/// <summary>Small topologies of chance: two types of nodes, two of relationships, one of them worked out.</summary>
static class RandomTopology
{
    static readonly NodeType Thing = Type("Thing");

    static readonly NodeType Place = Type("Place");

    static readonly RelationshipType Stated = new() { Name = "STATED" };

    static readonly RelationshipType Derived = new() { Name = "DERIVED", IsComputed = true };

    public static readonly GraphModel Model = new([Place, Thing], [], [Derived, Stated], [], []);

    public static Topology Make(Random random)
    {
        var count = 3 + random.Next(9);
        string[] ids = [.. Enumerable.Range(0, count).Select(node => node.ToString("D2", CultureInfo.InvariantCulture))];
        var links = Model.RelationshipTypes.Select(_ =>
        {
            var ends = Enumerable.Range(0, random.Next(2 * count))
                .Select(_ => (From: random.Next(count), To: random.Next(count)))
                .Distinct().Order().ToList();
            return ((int[])[.. ends.Select(end => end.From)], (int[])[.. ends.Select(end => end.To)]);
        }).ToList();
        return new Topology(
            Model,
            ids,
            ids.Select((id, node) => (id, node)).ToDictionary(pair => pair.id, pair => pair.node),
            [.. ids.Select(_ => (byte)random.Next(2))],
            links);
    }

    public static HopFilter Filter(Topology topology, Random random) => new(
        topology,
        random.Next(3) == 0 ? [Model.NodeTypes[random.Next(2)]] : null,
        random.Next(3) == 0 ? [Model.RelationshipTypes[random.Next(2)]] : null,
        [],
        [],
        random.Next(2) == 0 ? [random.Next(topology.NodeCount)] : []);

    static NodeType Type(string name) => new() { Name = name, InterfaceNames = [], Properties = [] };
}
