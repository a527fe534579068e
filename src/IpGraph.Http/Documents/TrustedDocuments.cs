using System.Diagnostics.CodeAnalysis;

namespace IpGraph.Http.Documents;

/// <summary>The documents of a folder, read once; each is named by its hash and by its file.</summary>
sealed class TrustedDocuments : IKnownDocuments
{
    readonly Dictionary<string, byte[]> documents = new(StringComparer.Ordinal);

    /// <param name="folder">A folder of <c>.graphql</c> files; files in folders within it count too.</param>
    public TrustedDocuments(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.graphql", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var document = File.ReadAllBytes(file);
            documents[DocumentId.Of(document)] = document;
            // Editors end a file with a line break, which the text in a client does not have.
            documents.TryAdd(DocumentId.Of(document.AsSpan().TrimEnd("\r\n"u8)), document);
            documents.TryAdd(Path.GetFileNameWithoutExtension(file), document);
        }
    }

    public bool TryFind(string id, [NotNullWhen(true)] out byte[]? document) => documents.TryGetValue(id, out document);
}
