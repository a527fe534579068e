using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using IpGraph.GraphQL;
using IpGraph.GraphQL.Execution.Incremental;
using IpGraph.Http.Options;
using IpGraph.Http.Requests;
using IpGraph.Http.Responses;
using IpGraph.Json;
using IpGraph.Operations;

namespace IpGraph.Http.Documents;

/// <summary>Finds the document that a request names, keeps the one that it wants kept, and refuses those that the policy
/// does not allow.</summary>
sealed class DocumentResolution
{
    readonly IRequestExecutor engine;
    readonly AutomaticDocuments? automatic;
    readonly IKnownDocuments known;

    /// <param name="catalogue">Is known whatever the policy.</param>
    public DocumentResolution(IRequestExecutor engine, TransportOptions options, OperationCatalogue catalogue)
    {
        this.engine = engine;
        if (options.Documents == DocumentPolicy.Automatic)
        {
            automatic = new AutomaticDocuments(
                options.DocumentsMax, options.DocumentsBytesMax, options.DocumentsFolder);
        }

        known = new CatalogueDocuments(
            catalogue,
            automatic ?? (options.DocumentsFolder is { } folder ? new TrustedDocuments(folder) : (IKnownDocuments?)null));
    }

    /// <summary>Sees to it that the request has a document that may be executed.</summary>
    public Refusal? Resolve(ReceivedRequest request)
    {
        if (request.HasDocument && request.Extensions is null && request.DocumentId is null && automatic is not null)
            return null;
        return TryReadHash(request, out var hash, out var problem) ? Resolve(request, hash) : problem;
    }

    Refusal? Resolve(ReceivedRequest request, string? hash)
    {
        if (request.HasDocument)
            return Check(request, hash);
        if ((hash ?? request.DocumentId) is not { } id)
            return TransportErrors.NoQuery;
        if (!known.TryFind(DocumentId.Normalise(id), out var document))
            return TransportErrors.UnknownDocument;
        request.SetDocument(document);
        return hash is not null && request.DocumentId is { } other && !Means(other, document) ? TransportErrors.WrongDocumentId : null;
    }

    bool Means(string documentId, ReadOnlySpan<byte> document)
    {
        var id = DocumentId.Normalise(documentId);
        return id == DocumentId.Of(document) || (known.TryFind(id, out var meant) && document.SequenceEqual(meant));
    }

    /// <summary>A document that comes with an id must be the one that the id means; else the next client would be given
    /// another document than it names.</summary>
    Refusal? Check(ReceivedRequest request, string? hash)
    {
        var id = DocumentId.Of(request.Document.Span);
        if (hash is not null && DocumentId.Normalise(hash) != id)
            return TransportErrors.WrongHash;
        if (request.DocumentId is { } named && !Means(named, request.Document.Span))
            return TransportErrors.WrongDocumentId;
        if (automatic is null)
            return known.TryFind(id, out _) ? null : TransportErrors.NotTrusted;
        if (hash is not null && IsValid(request))
            automatic.Keep(id, request.Document.Span);
        return null;
    }

    bool IsValid(ReceivedRequest request) =>
        engine.Prepare(request.ToRequest(IncrementalFormat.None, noMutations: false, reportCost: false)).Errors.Count == 0;

    /// <summary>The hash under <c>extensions.persistedQuery</c>, or null without one.</summary>
    static bool TryReadHash(ReceivedRequest request, out string? hash, [NotNullWhen(false)] out Refusal? problem)
    {
        (hash, problem) = (null, null);
        if (request.Extensions?.RootElement is not { } extensions
            || !JsonElements.TryGetProperty(extensions, "persistedQuery", out var persisted)
            || persisted.ValueKind == JsonValueKind.Null)
        {
            return true;
        }

        if (persisted.ValueKind == JsonValueKind.Object
            && JsonElements.TryGetProperty(persisted, "version", out var version)
            && version.ValueKind == JsonValueKind.Number
            && version.TryGetInt32(out var number)
            && number == 1
            && JsonElements.TryGetProperty(persisted, "sha256Hash", out var given)
            && JsonElements.TextOf(given) is { } text
            && DocumentId.IsHash(text))
        {
            hash = text;
            return true;
        }

        problem = TransportErrors.NotAPersistedQuery;
        return false;
    }
}
