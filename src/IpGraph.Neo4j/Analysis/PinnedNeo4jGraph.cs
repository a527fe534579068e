using System.Buffers;
using System.Text.Json;
using IpGraph.Graph.Analysis;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;
using IpGraph.Neo4j.Answers;
using IpGraph.Neo4j.Connections;
using IpGraph.Neo4j.Cypher;
using IpGraph.Neo4j.Loading;

namespace IpGraph.Neo4j.Analysis;

/// <summary>One version in the database; that it is still the current one is checked with whatever is read.</summary>
sealed class PinnedNeo4jGraph(
    Func<GraphQuery, LoadedVersion, IBufferWriter<byte>, CancellationToken, ValueTask<bool>> tryAnswer,
    GraphModel model,
    ICypherRunner runner,
    CurrentReading<Topology> topologies,
    LoadedVersion version) : IPinnedGraph
{
    const string Carried =
        "UNWIND $links AS link MATCH (a:Node {datasetVersion: $version, id: link[0]})-[r]->"
        + "(b:Node {datasetVersion: $version, id: link[2]}) WHERE type(r) = link[1] "
        + "WITH collect([link[0], link[1], link[2], properties(r)]) AS found "
        + "MATCH (d:_Dataset {name: 'current'}) RETURN d.datasetVersion, found";

    public ValueTask<Topology> TopologyAsync(CancellationToken cancellation) =>
        new(topologies.GetAsync(version.Number, cancellation));

    public async ValueTask AnswerAsync(GraphQuery query, IBufferWriter<byte> output, CancellationToken cancellation)
    {
        if (!await tryAnswer(query, version, output, cancellation))
            throw new VersionChangedException();
    }

    public async ValueTask<IReadOnlyList<JsonElement>> PropertiesAsync(
        IReadOnlyList<int> links,
        CancellationToken cancellation)
    {
        var topology = await TopologyAsync(cancellation);
        string[][] wanted = [.. links.Select(link => Key(topology, link))];
        var statement = new CypherStatement(
            Carried,
            [new(QueryCompiler.VersionParameter, version.Number), new("links", wanted)]);
        using var rows = await runner.RunAsync(statement, cancellation);
        using var document = rows.Document();
        var found = CurrentRow.Of(document, version.Number)[1].EnumerateArray()
            .ToDictionary(row => (row[0].GetString(), row[1].GetString(), row[2].GetString()), row => row[3]);
        return [.. wanted.Select(key => found.TryGetValue((key[0], key[1], key[2]), out var stored)
            ? Restore(key[1], stored)
            : throw DamagedException.Of($"the relationship {key[1]} from '{key[0]}' to '{key[2]}' is not there any more"))];
    }

    /// <summary>Whether a property is kept as it was loaded.</summary>
    static bool IsKept(Property property, JsonElement stored)
    {
        if (!stored.TryGetProperty(property.Name, out var value))
            return !property.IsRequired || property.IsList;
        return property.IsList
            ? value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(item => Fits(property.Type, item))
            : Fits(property.Type, value);
    }

    static bool Fits(PropertyType type, JsonElement value) => type switch
    {
        PropertyType.Int => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _),
        PropertyType.Float => value.ValueKind == JsonValueKind.Number,
        PropertyType.Boolean => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        _ => value.ValueKind == JsonValueKind.String,
    };

    static string[] Key(Topology topology, int link) =>
        [topology.Id(topology.From(link)), topology.LinkType(link).Name, topology.Id(topology.To(link))];

    JsonElement Restore(string type, JsonElement stored)
    {
        var properties = model.FindRelationshipType(type)!.Properties;
        foreach (var property in properties)
        {
            if (!IsKept(property, stored))
                throw ValueRow.Misfit(property);
        }

        var json = new ArrayBufferWriter<byte>();
        PropertyJson.Write(json, properties, StoredValues.Restore(properties, stored));
        return JsonElement.Parse(json.WrittenSpan);
    }
}
