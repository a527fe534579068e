using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;
using IpGraph.Graph.Search;

namespace IpGraph.Neo4j.Cypher;

/// <summary>The hits of a search that have one of the types, as a statement takes them.</summary>
sealed class FoundNodes
{
    readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    public FoundNodes(SearchIndex index, SearchExpression search, IReadOnlyList<NodeType> types, CancellationToken cancellation)
    {
        Hits = index.Find(search, cancellation);
        var wanted = types.Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        for (var place = 0; place < Hits.Documents.Length; place++)
        {
            if (wanted.Contains(index.TypeOf(Hits.Documents[place]).Name))
                places.Add(index.IdOf(Hits.Documents[place]), place);
        }

        Ids = new Parameter(places.Keys.ToList());
        Places = new Parameter(places.ToDictionary(pair => pair.Key, pair => (object)pair.Value));
    }

    public SearchHits Hits { get; }

    /// <summary>The ids of the hits, the best first.</summary>
    public Parameter Ids { get; }

    /// <summary>By id, the place among the hits.</summary>
    public Parameter Places { get; }

    public int PlaceOf(string id) => places[id];
}
