using System.Collections.Concurrent;
using IpGraph.Graph.Data;
using IpGraph.Graph.Model;

namespace IpGraph.Exports.Rdf;

/// <summary>The graph as RDF statements, those of one subject together; read by several threads at once.</summary>
/// <remarks>A relationship is one statement for each of its terms; what it carries stands on a reified statement, which
/// every reader knows. Values with parts have an address of their own, so that no reader renames them.</remarks>
sealed class RdfStatements(GraphData graph)
{
    const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    public const string Type = Rdf + "type";

    readonly ConcurrentDictionary<NodeType, RdfBearer> nodes = new();
    readonly ConcurrentDictionary<RelationshipType, RdfRelationship> relationships = new();
    readonly ConcurrentDictionary<CompositeType, RdfBearer> composites = new(ReferenceEqualityComparer.Instance);

    /// <summary>How many bearers of statements there are: the nodes, then the relationships.</summary>
    public int Bearers => graph.Nodes.Count + graph.Relationships.Count;

    /// <summary>Whether the statements of a bearer may go on with the subject of the one before it.</summary>
    public bool Continues(int bearer) => bearer >= graph.Nodes.Count && OriginOf(bearer) == OriginOf(bearer - 1);

    public void AddOf(int bearer, List<RdfStatement> statements)
    {
        if (bearer < graph.Nodes.Count)
            AddNode(graph.Nodes[bearer], statements);
        else
            AddRelationship(graph.Relationships[bearer - graph.Nodes.Count], statements);
    }

    string OriginOf(int bearer) => bearer < graph.Nodes.Count
        ? graph.Nodes[bearer].Id
        : graph.Relationships[bearer - graph.Nodes.Count].From;

    void AddNode(NodeData node, List<RdfStatement> statements)
    {
        var bearer = nodes.GetOrAdd(node.Type, RdfBearer.Of);
        AddBearer(RdfTerms.NodeIri(node.Id), bearer, node.Properties, statements);
    }

    void AddRelationship(RelationshipData relationship, List<RdfStatement> statements)
    {
        var from = RdfTerms.NodeIri(relationship.From);
        var to = RdfTerm.Iri(RdfTerms.NodeIri(relationship.To));
        var type = relationships.GetOrAdd(relationship.Type, RdfRelationship.Of);
        foreach (var predicate in type.PredicatesOf(relationship.Properties))
            statements.Add(new RdfStatement(from, predicate, to));
        if (type.Carried.Properties.Count == 0)
            return;
        var subject = $"{from}/{relationship.Type.Name}/{to.Text}";
        statements.Add(new RdfStatement(subject, Type, RdfTerm.Iri(Rdf + "Statement")));
        statements.Add(new RdfStatement(subject, Rdf + "subject", RdfTerm.Iri(from)));
        statements.Add(new RdfStatement(
            subject, Rdf + "predicate", RdfTerm.Iri(Vocabulary.Term(relationship.Type.Name))));
        statements.Add(new RdfStatement(subject, Rdf + "object", to));
        AddBearer(subject, type.Carried, relationship.Properties, statements);
    }

    void AddBearer(
        string subject, RdfBearer bearer, IReadOnlyDictionary<string, object> values, List<RdfStatement> statements)
    {
        foreach (var type in bearer.Types)
            statements.Add(new RdfStatement(subject, Type, RdfTerm.Iri(type)));
        foreach (var property in bearer.Properties)
        {
            var items = ItemsOf(values, property.Property);
            for (var index = 0; index < items.Count; index++)
            {
                var term = property.Property.Type is PropertyType.Composite
                    ? RdfTerm.Iri(AddressOf(subject, property.Property, index))
                    : RdfTerms.Of(property.Property, items[index], property.Language);
                foreach (var predicate in property.Predicates)
                    statements.Add(new RdfStatement(subject, predicate, term));
            }
        }

        foreach (var property in bearer.Properties)
            AddParts(subject, property.Property, values, statements);
    }

    /// <summary>What is stated of the values with parts, after all that is stated of their bearer.</summary>
    void AddParts(
        string bearer, Property property, IReadOnlyDictionary<string, object> values, List<RdfStatement> statements)
    {
        if (property.Type is not PropertyType.Composite { Type: var type })
            return;
        var items = ItemsOf(values, property);
        for (var index = 0; index < items.Count; index++)
        {
            var parts = (IReadOnlyDictionary<string, object>)items[index];
            AddBearer(AddressOf(bearer, property, index), composites.GetOrAdd(type, RdfBearer.Of), parts, statements);
        }
    }

    static IReadOnlyList<object> ItemsOf(IReadOnlyDictionary<string, object> values, Property property) =>
        !values.TryGetValue(property.Name, out var value) ? [] : value as IReadOnlyList<object> ?? [value];

    static string AddressOf(string bearer, Property property, int index) => $"{bearer}/{property.Name}/{index + 1}";
}
