using IpGraph.Exports.Values;
using IpGraph.Graph.Data;
using IpGraph.Graph.Model;

namespace IpGraph.Exports.Rdf;

/// <summary>The graph as RDF statements, those of one subject together.</summary>
/// <remarks>A relationship is one statement for each of its terms; what it carries stands on a reified statement, which
/// every reader knows. Values with parts have an address of their own, so that no reader renames them.</remarks>
static class RdfStatements
{
    const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    public const string Type = Rdf + "type";

    public static IEnumerable<RdfStatement> Of(GraphData graph) =>
        graph.Nodes.SelectMany(OfNode).Concat(graph.Relationships.SelectMany(OfRelationship));

    static IEnumerable<RdfStatement> OfNode(NodeData node)
    {
        var subject = RdfTerms.NodeIri(node.Id);
        foreach (var type in Vocabulary.Standard.TypesOf(node.Type))
            yield return new RdfStatement(subject, Type, RdfTerm.Iri(type));
        string[] owners = [node.Type.Name, .. node.Type.InterfaceNames];
        Property[] properties = [.. PublicProperties.OfNode(node.Type)];
        foreach (var statement in OfProperties(subject, owners, properties, node.Properties))
            yield return statement;
    }

    static IEnumerable<RdfStatement> OfRelationship(RelationshipData relationship)
    {
        var from = RdfTerms.NodeIri(relationship.From);
        var to = RdfTerm.Iri(RdfTerms.NodeIri(relationship.To));
        foreach (var predicate in Vocabulary.Standard.PredicatesOf(relationship))
            yield return new RdfStatement(from, predicate, to);
        Property[] properties = [.. PublicProperties.OfRelationship(relationship.Type)];
        if (properties.Length == 0)
            yield break;
        var subject = $"{from}/{relationship.Type.Name}/{to.Text}";
        yield return new RdfStatement(subject, Type, RdfTerm.Iri(Rdf + "Statement"));
        yield return new RdfStatement(subject, Rdf + "subject", RdfTerm.Iri(from));
        yield return new RdfStatement(
            subject, Rdf + "predicate", RdfTerm.Iri(Vocabulary.Term(relationship.Type.Name)));
        yield return new RdfStatement(subject, Rdf + "object", to);
        foreach (var statement in OfProperties(
            subject, [relationship.Type.PropertiesName!], properties, relationship.Properties))
        {
            yield return statement;
        }
    }

    static IEnumerable<RdfStatement> OfProperties(
        string subject,
        IReadOnlyList<string> owners,
        IReadOnlyList<Property> properties,
        IReadOnlyDictionary<string, object> values)
    {
        foreach (var property in properties)
        {
            var predicates = Vocabulary.Standard.PredicatesOf(owners, property.Name);
            var language = LanguageOf(property, properties);
            var index = 0;
            foreach (var value in ItemsOf(values, property))
            {
                var term = value is IReadOnlyDictionary<string, object>
                    ? RdfTerm.Iri(AddressOf(subject, property, ++index))
                    : RdfTerms.Of(property, value, language);
                foreach (var predicate in predicates)
                    yield return new RdfStatement(subject, predicate, term);
            }
        }

        foreach (var statement in OfParts(subject, properties, values))
            yield return statement;
    }

    /// <summary>What is stated of the values with parts, after all that is stated of their bearer.</summary>
    static IEnumerable<RdfStatement> OfParts(
        string bearer, IReadOnlyList<Property> properties, IReadOnlyDictionary<string, object> values)
    {
        foreach (var property in properties)
        {
            if (property.Type is not PropertyType.Composite { Type: var type })
                continue;
            var index = 0;
            foreach (var parts in ItemsOf(values, property).OfType<IReadOnlyDictionary<string, object>>())
            {
                foreach (var statement in OfPart(AddressOf(bearer, property, ++index), type, parts))
                    yield return statement;
            }
        }
    }

    static IEnumerable<RdfStatement> OfPart(string subject, CompositeType type, IReadOnlyDictionary<string, object> parts)
    {
        foreach (var kind in Vocabulary.Standard.TypesOf(type))
            yield return new RdfStatement(subject, Type, RdfTerm.Iri(kind));
        foreach (var statement in OfProperties(subject, [type.Name], type.Parts, parts))
            yield return statement;
    }

    static IReadOnlyList<object> ItemsOf(IReadOnlyDictionary<string, object> values, Property property) =>
        !values.TryGetValue(property.Name, out var value) ? [] : value as IReadOnlyList<object> ?? [value];

    static string AddressOf(string bearer, Property property, int number) => $"{bearer}/{property.Name}/{number}";

    /// <summary>Official wording and what has an English counterpart is Japanese; the counterpart is English.</summary>
    static string? LanguageOf(Property property, IReadOnlyList<Property> siblings) =>
        property.IsVerbatim || siblings.Any(other => other.Name == property.Name + "En") ? "ja"
        : property.Name.EndsWith("En", StringComparison.Ordinal) ? "en"
        : null;
}
