using System.Text.Json;
using IpGraph.Graph.Model;

namespace IpGraph.Exports.Rdf;

/// <summary>How names of the model are said in well-known vocabularies: the file <c>vocabulary.json</c>.</summary>
/// <remarks>A key names a type, a property of a type or of an interface, or a relationship type, with the value of one of
/// its properties where the term depends on it. What the file does not name has its own term only.</remarks>
sealed record Vocabulary(
    IReadOnlyDictionary<string, string> Prefixes,
    IReadOnlyDictionary<string, string[]> Types,
    IReadOnlyDictionary<string, string[]> Properties,
    IReadOnlyDictionary<string, string[]> Relationships)
{
    /// <summary>What the addresses of terms begin with that no other vocabulary has.</summary>
    public const string Own = "urn:ipgraph:term:";

    public static Vocabulary Standard { get; } = Read();

    public IEnumerable<string> TypesOf(NodeType type) =>
        [Own + type.Name, .. type.InterfaceNames.Prepend(type.Name).SelectMany(name => Terms(Types, name)).Distinct()];

    public IEnumerable<string> TypesOf(CompositeType type) => [Own + type.Name, .. Terms(Types, type.Name)];

    public IReadOnlyList<string> PredicatesOf(IEnumerable<string> owners, string property) =>
    [
        Own + property,
        .. owners.SelectMany(owner => Terms(Properties, $"{owner}.{property}")).Distinct(),
    ];

    public IReadOnlyList<string> PredicatesOf(RelationshipType type) => [Own + type.Name, .. Terms(Relationships, type.Name)];

    /// <summary>What else is said where a property has a value.</summary>
    public IReadOnlyDictionary<(string Property, object Value), IReadOnlyList<string>> PredicatesByValue(RelationshipType type)
    {
        var begin = $"{type.Name}[";
        return Relationships.Keys.Where(key => key.StartsWith(begin, StringComparison.Ordinal)).ToDictionary(
            key => (key[begin.Length..key.IndexOf('=')], (object)key[(key.IndexOf('=') + 1)..^1]),
            key => (IReadOnlyList<string>)[.. Terms(Relationships, key)]);
    }

    public static string Term(string name) => Own + name;

    /// <summary>The whole address of a term such as <c>skos:Concept</c>.</summary>
    public string Expand(string term)
    {
        var colon = term.IndexOf(':');
        return Prefixes[term[..colon]] + term[(colon + 1)..];
    }

    IEnumerable<string> Terms(IReadOnlyDictionary<string, string[]> terms, string key) =>
        terms.TryGetValue(key, out var found) ? found.Select(Expand) : [];

    static Vocabulary Read()
    {
        using var file = typeof(Vocabulary).Assembly.GetManifestResourceStream("vocabulary.json")!;
        return JsonSerializer.Deserialize<Vocabulary>(file, JsonSerializerOptions.Web)!;
    }
}
