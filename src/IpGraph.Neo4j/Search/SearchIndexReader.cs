using System.Text.Json;
using IpGraph.Graph;
using IpGraph.Graph.Model;
using IpGraph.Graph.Search;
using IpGraph.Graph.Text;
using IpGraph.Neo4j.Connections;
using IpGraph.Neo4j.Cypher;

namespace IpGraph.Neo4j.Search;

/// <summary>Reads the searched texts of a version, page by page, and makes the search index of them.</summary>
/// <remarks>It is the very index that the embedded store makes, so that both find the same in the same order.</remarks>
sealed class SearchIndexReader(GraphModel model, ICypherRunner runner)
{
    const int NodesPerPage = 5000;

    readonly Dictionary<string, NodeType> types =
        model.NodeTypes.ToDictionary(type => type.Name, StringComparer.Ordinal);

    readonly string[] properties =
    [
        .. model.NodeTypes.SelectMany(SearchIndexBuilder.Searched).Select(property => property.Name)
            .Distinct(StringComparer.Ordinal),
    ];

    public async Task<SearchIndex> ReadAsync(long version, CancellationToken cancellation)
    {
        var index = new SearchIndexBuilder(model);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var about = new SortedDictionary<int, SortedSet<int>>();
        var pending = new List<(string Concept, int Document)>();
        for (var after = ""; ;)
        {
            using var rows = await runner.RunAsync(Statement(version, after), cancellation);
            using var page = rows.Document();
            if (page.RootElement.GetArrayLength() == 0)
                break;
            foreach (var row in page.RootElement.EnumerateArray())
            {
                after = row[0].GetString()!;
                numbers.Add(after, numbers.Count);
                foreach (var concept in row[2].EnumerateArray())
                    pending.Add((concept.GetString()!, numbers.Count - 1));
                var type = types[after[..after.IndexOf(':')]];
                index.Add(type, after, Texts(type, after, row[1]));
            }
        }

        foreach (var (concept, document) in pending)
        {
            if (!about.TryGetValue(numbers[concept], out var known))
                about.Add(numbers[concept], known = []);
            known.Add(document);
        }

        foreach (var (concept, documents) in about)
            index.AddAbout(concept, [.. documents]);
        return index.Finish();
    }

    /// <exception cref="StoreUnavailableException">A value is not of the kind that was loaded.</exception>
    IEnumerable<(Property Property, string Text)> Texts(NodeType type, string id, JsonElement values)
    {
        foreach (var property in SearchIndexBuilder.Searched(type))
        {
            var value = values[Array.IndexOf(properties, property.Name)];
            switch (value.ValueKind)
            {
                case JsonValueKind.String when !property.IsList:
                    yield return (property, value.GetString()!);
                    break;
                case JsonValueKind.Array when property.IsList:
                    foreach (var item in value.EnumerateArray())
                        yield return (property, item.GetString()!);
                    break;
                case JsonValueKind.Null when property.IsList || !property.IsRequired:
                    break;
                default:
                    throw DamagedException.Of($"of {id} `{property.Name}` is not what was loaded");
            }
        }
    }

    CypherStatement Statement(long version, string after)
    {
        var values = string.Join(", ", properties.Select(name => "n." + CypherWriter.Escape(name)));
        var about = model.NodeTypes.SelectMany(type => type.Relationships)
            .Where(field => field.SearchWeight is not null)
            .Select(field => CypherWriter.Escape(field.Type.Name)).Distinct(StringComparer.Ordinal);
        var concepts = about.ToList() is [_, ..] names
            ? $"COLLECT {{ MATCH (n)-[:{string.Join('|', names)}]->(c) RETURN DISTINCT c.id }}"
            : "[]";
        return new CypherStatement(
            $"MATCH (n:Node) WHERE n.datasetVersion = $version AND n.{StoredOrder.OfId} > $after "
            + $"WITH n ORDER BY n.{StoredOrder.OfId} LIMIT $limit RETURN n.id, [{values}], {concepts}",
            [new("version", version), new("after", NaturalOrder.KeyOf(after)), new("limit", NodesPerPage)]);
    }
}
