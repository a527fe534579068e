using System.Collections.Concurrent;
using System.Text;

namespace IpGraph.Exports.Rdf;

/// <summary>What many statements are said with, ready to be copied into them; one object for one address.</summary>
/// <param name="InLine">The address between its blanks, as Turtle and N-Quads have it.</param>
/// <param name="AsKey">The address as the key of a JSON object that holds the objects.</param>
sealed record RdfPredicate(byte[] InLine, byte[] AsKey)
{
    public static RdfPredicate Of(string iri) => new(Encoding.UTF8.GetBytes($" <{iri}> "), Encoding.UTF8.GetBytes($",\"{iri}\":["));
}

/// <summary>The predicates of a graph; for several threads at once.</summary>
sealed class RdfPredicates
{
    readonly ConcurrentDictionary<string, RdfPredicate> known = new(StringComparer.Ordinal);

    public RdfPredicate Of(string iri) => known.GetOrAdd(iri, RdfPredicate.Of);

    public RdfPredicate[] Of(IEnumerable<string> iris) => [.. iris.Select(Of)];
}
