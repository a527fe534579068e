using System.Text.Json;
using IpGraph.Graph.Analysis;
using IpGraph.Graph.Model;
using IpGraph.Graph.Text;
using IpGraph.Neo4j.Connections;
using IpGraph.Neo4j.Cypher;

namespace IpGraph.Neo4j.Analysis;

/// <summary>Reads which nodes a version has and what joins them, page by page.</summary>
sealed class TopologyReader
{
    const int NodesPerPage = 5000;

    const string Page =
        "MATCH (n:Node) WHERE n.datasetVersion = $version AND n.id > $after WITH n ORDER BY n.id LIMIT $limit "
        + "WITH collect(n) AS page MATCH (d:_Dataset {name: 'current'}) "
        + "RETURN d.datasetVersion, [n IN page | [n.id, labels(n)]], "
        + "COLLECT { UNWIND page AS n MATCH (n)-[r]->(m:Node) RETURN [n.id, type(r), m.id] }";

    readonly GraphModel model;
    readonly Dictionary<string, byte> typesByLabel;
    readonly List<(string Id, byte Type)> nodes = [];
    readonly Dictionary<string, List<(string From, string To)>> links = new(StringComparer.Ordinal);

    TopologyReader(GraphModel model)
    {
        this.model = model;
        typesByLabel = model.NodeTypes.Select((type, place) => (type.Name, place))
            .ToDictionary(pair => pair.Name, pair => checked((byte)pair.place), StringComparer.Ordinal);
    }

    /// <exception cref="VersionChangedException">The version is not the current one any more.</exception>
    public static async Task<Topology> ReadAsync(
        GraphModel model,
        ICypherRunner runner,
        long version,
        CancellationToken cancellation)
    {
        var reader = new TopologyReader(model);
        for (var (after, read) = ("", NodesPerPage); read == NodesPerPage;)
        {
            var statement = new CypherStatement(
                Page,
                [new(QueryCompiler.VersionParameter, version), new("after", after), new("limit", NodesPerPage)]);
            using var rows = await runner.RunAsync(statement, cancellation);
            using var document = rows.Document();
            (after, read) = reader.Add(CurrentRow.Of(document, version));
        }

        return reader.Finish();
    }

    (string Last, int Count) Add(JsonElement row)
    {
        var last = "";
        foreach (var node in row[1].EnumerateArray())
            nodes.Add((last = node[0].GetString()!, TypeOf(node[0].GetString()!, node[1])));
        foreach (var link in row[2].EnumerateArray())
        {
            var type = link[1].GetString()!;
            if (!links.TryGetValue(type, out var ends))
                links[type] = ends = [];
            ends.Add((link[0].GetString()!, link[2].GetString()!));
        }

        return (last, row[1].GetArrayLength());
    }

    byte TypeOf(string id, JsonElement labels)
    {
        byte? found = null;
        foreach (var label in labels.EnumerateArray())
        {
            if (typesByLabel.TryGetValue(label.GetString()!, out var type))
                found = found is null ? type : throw DamagedException.Of($"the node '{id}' has several labels of node types");
        }

        return found ?? throw DamagedException.Of($"the node '{id}' has no label of a node type");
    }

    Topology Finish()
    {
        var sorted = nodes.OrderNaturallyBy(node => node.Id).ToList();
        string[] ids = [.. sorted.Select(node => node.Id)];
        var places = ids.Select((id, place) => (id, place)).ToDictionary(pair => pair.id, pair => pair.place, StringComparer.Ordinal);
        return new Topology(
            model,
            ids,
            places,
            [.. sorted.Select(node => node.Type)],
            [.. model.RelationshipTypes.Select(type => Ends(type, places))]);
    }

    (int[] From, int[] To) Ends(RelationshipType type, Dictionary<string, int> places)
    {
        if (!links.TryGetValue(type.Name, out var ends))
            return ([], []);
        long[] numbers = [.. ends.Select(link => ((long)Place(places, link.From) << 32) | (uint)Place(places, link.To))];
        Array.Sort(numbers);
        return (Array.ConvertAll(numbers, number => (int)(number >> 32)), Array.ConvertAll(numbers, number => (int)number));
    }

    static int Place(Dictionary<string, int> places, string id) => places.TryGetValue(id, out var place)
        ? place
        : throw DamagedException.Of($"a relationship leads to '{id}', which is not of its version");
}
