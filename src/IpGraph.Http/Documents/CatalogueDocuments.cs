using System.Diagnostics.CodeAnalysis;
using IpGraph.Operations;

namespace IpGraph.Http.Documents;

/// <summary>The operations of the catalogue, each named by its name and its hash, before all other documents.</summary>
sealed class CatalogueDocuments : IKnownDocuments
{
    readonly Dictionary<string, byte[]> documents = new(StringComparer.Ordinal);
    readonly IKnownDocuments? others;

    /// <param name="others">Where else to look; null for nowhere.</param>
    public CatalogueDocuments(OperationCatalogue catalogue, IKnownDocuments? others)
    {
        this.others = others;
        foreach (var operation in catalogue.Operations)
        {
            var document = operation.Document.ToArray();
            documents[operation.Name] = document;
            documents[operation.Hash] = document;
            // Editors end a file with a line break, which the text in a client does not have.
            documents.TryAdd(DocumentId.Of(document.AsSpan().TrimEnd("\r\n"u8)), document);
        }
    }

    public bool TryFind(string id, [NotNullWhen(true)] out byte[]? document)
    {
        if (documents.TryGetValue(id, out document))
            return true;
        document = null;
        return others?.TryFind(id, out document) ?? false;
    }
}
