using System.Text;
using IpGraph.Exports.Values;
using IpGraph.Graph.Model;

namespace IpGraph.Exports.Rdf;

/// <summary>How what has properties is said in RDF, worked out once for its type.</summary>
/// <param name="Types">The addresses of its types.</param>
/// <param name="Properties">In the order of the model.</param>
sealed record RdfBearer(IReadOnlyList<byte[]> Types, IReadOnlyList<RdfProperty> Properties)
{
    public static RdfBearer Of(NodeType type, RdfPredicates predicates) => new(
        Addresses(Vocabulary.Standard.TypesOf(type)),
        RdfProperty.Of([type.Name, .. type.InterfaceNames], [.. PublicProperties.OfNode(type)], predicates));

    public static RdfBearer Of(CompositeType type, RdfPredicates predicates) =>
        new(Addresses(Vocabulary.Standard.TypesOf(type)), RdfProperty.Of([type.Name], type.Parts, predicates));

    static byte[][] Addresses(IEnumerable<string> iris) => [.. iris.Select(Encoding.UTF8.GetBytes)];
}

/// <param name="Predicates">What it is said with.</param>
/// <param name="Text">What its texts are, where they are neither addresses nor days.</param>
sealed record RdfProperty(Property Property, RdfPredicate[] Predicates, RdfLiteral Text)
{
    /// <param name="owners">The types that the vocabulary may know the properties by.</param>
    /// <param name="properties">All that stand together.</param>
    public static IReadOnlyList<RdfProperty> Of(
        IReadOnlyList<string> owners, IReadOnlyList<Property> properties, RdfPredicates predicates) =>
    [
        .. properties.Select(property => new RdfProperty(
            property,
            predicates.Of(Vocabulary.Standard.PredicatesOf(owners, property.Name)),
            RdfLiteral.In(LanguageOf(property, properties)))),
    ];

    /// <summary>Official wording and what has an English counterpart is Japanese; the counterpart is English.</summary>
    static string? LanguageOf(Property property, IReadOnlyList<Property> siblings) =>
        property.IsVerbatim || siblings.Any(other => other.Name == property.Name + "En") ? "ja"
        : property.Name.EndsWith("En", StringComparison.Ordinal) ? "en"
        : null;
}

/// <summary>How a relationship is said, worked out once for its type.</summary>
/// <param name="Term">The address of its own term.</param>
/// <param name="Predicates">What it is said with.</param>
/// <param name="ByValue">What is added where a property has a value.</param>
/// <param name="Carried">What it carries.</param>
sealed record RdfRelationship(
    byte[] Term,
    RdfPredicate[] Predicates,
    IReadOnlyDictionary<(string Property, object Value), RdfPredicate[]> ByValue,
    RdfBearer Carried)
{
    public static RdfRelationship Of(RelationshipType type, RdfPredicates predicates) => new(
        Encoding.UTF8.GetBytes(Vocabulary.Term(type.Name)),
        predicates.Of(Vocabulary.Standard.PredicatesOf(type)),
        Vocabulary.Standard.PredicatesByValue(type).ToDictionary(entry => entry.Key, entry => predicates.Of(entry.Value)),
        new RdfBearer(
            [], RdfProperty.Of([type.PropertiesName ?? type.Name], [.. PublicProperties.OfRelationship(type)], predicates)));

    public IEnumerable<RdfPredicate> PredicatesOf(IReadOnlyDictionary<string, object> values) => ByValue.Count == 0
        ? Predicates
        : Predicates.Concat(values.SelectMany(entry => ByValue.GetValueOrDefault((entry.Key, entry.Value), [])));
}
