using System.Diagnostics.CodeAnalysis;

namespace IpGraph.Http.Documents;

/// <summary>Documents that a client may name instead of sending them.</summary>
interface IKnownDocuments
{
    /// <param name="id">A normalised id.</param>
    /// <param name="document">The document in UTF-8.</param>
    bool TryFind(string id, [NotNullWhen(true)] out byte[]? document);
}
