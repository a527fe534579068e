using IpGraph.Graph.Queries;
using IpGraph.Graph.Search;

namespace IpGraph.Neo4j.Cypher;

/// <summary>The names that are suggested, as a statement takes them: each node has one.</summary>
sealed class FoundLabels
{
    public FoundLabels(SearchIndex index, SuggestionRequest request, CancellationToken cancellation)
    {
        var labels = index.Suggest(request, cancellation);
        Ids = new Parameter(labels.Select(label => index.IdOf(label.Document)).ToList());
        Properties = new Parameter(labels.ToDictionary(
            label => index.IdOf(label.Document), label => (object)label.Property));
        Items = new Parameter(labels.Where(label => label.IsList).ToDictionary(
            label => index.IdOf(label.Document), label => (object)label.Item));
    }

    /// <summary>The ids of the nodes, the best first.</summary>
    public Parameter Ids { get; }

    /// <summary>By id, the property that has the name.</summary>
    public Parameter Properties { get; }

    /// <summary>By id, which item of the property it is, where that is a list.</summary>
    public Parameter Items { get; }
}
