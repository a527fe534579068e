using System.Collections.Concurrent;
using System.Text;
using IpGraph.Graph.Model;

namespace IpGraph.Exports.Rdf;

/// <summary>How every type is said in RDF, worked out when it is met first; for several threads at once.</summary>
sealed class RdfPlan
{
    const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    readonly RdfPredicates predicates = new();
    readonly ConcurrentDictionary<NodeType, RdfBearer> nodes = new();
    readonly ConcurrentDictionary<RelationshipType, RdfRelationship> relationships = new();
    readonly ConcurrentDictionary<CompositeType, RdfBearer> composites = new(ReferenceEqualityComparer.Instance);

    public RdfPlan() => (Type, Subject, Predicate, Object) = (
        predicates.Of(Rdf + "type"), predicates.Of(Rdf + "subject"), predicates.Of(Rdf + "predicate"), predicates.Of(Rdf + "object"));

    public RdfPredicate Type { get; }

    public RdfPredicate Subject { get; }

    public RdfPredicate Predicate { get; }

    public RdfPredicate Object { get; }

    /// <summary>The type of a reified statement.</summary>
    public byte[] Statement { get; } = Encoding.UTF8.GetBytes(Rdf + "Statement");

    public RdfBearer Of(NodeType type) => nodes.GetOrAdd(type, RdfBearer.Of, predicates);

    public RdfBearer Of(CompositeType type) => composites.GetOrAdd(type, RdfBearer.Of, predicates);

    public RdfRelationship Of(RelationshipType type) => relationships.GetOrAdd(type, RdfRelationship.Of, predicates);
}
