using IpGraph.Exports.Values;
using IpGraph.Graph.Model;

namespace IpGraph.Exports.Rdf;

/// <summary>How what has properties is said in RDF, worked out once for its type.</summary>
/// <param name="Types">The addresses of its types.</param>
/// <param name="Properties">In the order of the model.</param>
sealed record RdfBearer(IReadOnlyList<string> Types, IReadOnlyList<RdfProperty> Properties)
{
    public static RdfBearer Of(NodeType type) => new(
        [.. Vocabulary.Standard.TypesOf(type)],
        RdfProperty.Of([type.Name, .. type.InterfaceNames], [.. PublicProperties.OfNode(type)]));

    public static RdfBearer Of(CompositeType type) =>
        new([.. Vocabulary.Standard.TypesOf(type)], RdfProperty.Of([type.Name], type.Parts));
}

/// <param name="Predicates">The addresses that it is said with.</param>
/// <param name="Language">Of its texts; null where they have none.</param>
sealed record RdfProperty(Property Property, IReadOnlyList<string> Predicates, string? Language)
{
    /// <param name="owners">The types that the vocabulary may know the properties by.</param>
    /// <param name="properties">All that stand together.</param>
    public static IReadOnlyList<RdfProperty> Of(IReadOnlyList<string> owners, IReadOnlyList<Property> properties) =>
    [
        .. properties.Select(property => new RdfProperty(
            property, Vocabulary.Standard.PredicatesOf(owners, property.Name), LanguageOf(property, properties))),
    ];

    /// <summary>Official wording and what has an English counterpart is Japanese; the counterpart is English.</summary>
    static string? LanguageOf(Property property, IReadOnlyList<Property> siblings) =>
        property.IsVerbatim || siblings.Any(other => other.Name == property.Name + "En") ? "ja"
        : property.Name.EndsWith("En", StringComparison.Ordinal) ? "en"
        : null;
}

/// <summary>How a relationship is said, worked out once for its type.</summary>
/// <param name="Predicates">The addresses that it is said with.</param>
/// <param name="ByValue">Those that are added where a property has a value.</param>
/// <param name="Carried">What it carries.</param>
sealed record RdfRelationship(
    IReadOnlyList<string> Predicates,
    IReadOnlyDictionary<(string Property, object Value), IReadOnlyList<string>> ByValue,
    RdfBearer Carried)
{
    public static RdfRelationship Of(RelationshipType type) => new(
        Vocabulary.Standard.PredicatesOf(type),
        Vocabulary.Standard.PredicatesByValue(type),
        new RdfBearer([], RdfProperty.Of([type.PropertiesName ?? type.Name], [.. PublicProperties.OfRelationship(type)])));

    public IEnumerable<string> PredicatesOf(IReadOnlyDictionary<string, object> values) => ByValue.Count == 0
        ? Predicates
        : Predicates.Concat(values.SelectMany(entry => ByValue.GetValueOrDefault((entry.Key, entry.Value), [])));
}
