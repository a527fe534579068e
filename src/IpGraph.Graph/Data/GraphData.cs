using IpGraph.Graph.Model;

namespace IpGraph.Graph.Data;

/// <summary>A finished graph as plain facts, ready to be held in memory or loaded into a database.</summary>
/// <remarks>Nodes are sorted by id, relationships by type, from, to; ids stand in their natural order. Values are
/// strings
/// (also ids, enums and dates), 32-bit integers, doubles, Booleans, lists of these, and maps for values with parts. A
/// missing value has no key; a list is never missing.</remarks>
/// <param name="VersionId">A hash of the content, in hexadecimal; the same on every machine.</param>
public sealed record GraphData(
    GraphModel Model,
    string VersionId,
    IReadOnlyList<NodeData> Nodes,
    IReadOnlyList<RelationshipData> Relationships);

public sealed record NodeData(NodeType Type, string Id, IReadOnlyDictionary<string, object> Properties);

public sealed record RelationshipData(
    RelationshipType Type,
    string From,
    string To,
    IReadOnlyDictionary<string, object> Properties);
