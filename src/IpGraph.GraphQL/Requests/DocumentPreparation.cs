using System.Text;
using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Execution;
using IpGraph.GraphQL.Language;
using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Signals;
using IpGraph.GraphQL.Types;
using IpGraph.GraphQL.Validation;

namespace IpGraph.GraphQL.Requests;

/// <summary>Reads, measures and validates documents, each only once while it is kept.</summary>
sealed class DocumentPreparation(Schema schema, IRootSource? source, EngineOptions options)
{
    const int BytesPerCharacterMax = 3;

    readonly DocumentCache cache = new(options.CachedDocumentsMax, options.CachedDocumentBytesMax);
    readonly ParserOptions parserOptions = new()
    {
        CharactersMax = options.Limits.DocumentCharactersMax,
        TokensMax = options.Limits.TokensMax,
        DepthMax = options.Limits.ParserDepthMax,
    };

    public PreparedDocument Prepare(ReadOnlySpan<byte> document)
    {
        if (cache.Find(document) is { } known)
            return known;
        var prepared = Read(document);
        if (document.Length <= (long)options.Limits.DocumentCharactersMax * BytesPerCharacterMax)
            cache.Add(document, prepared);
        return prepared;
    }

    PreparedDocument Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var document = Parse(bytes);
            if (DocumentLimits.Check(document, options.Limits) is { } excess)
                return PreparedDocument.Refused(RequestOutcome.NotValid, [excess]);
            var errors = Validate(document);
            return errors.Count > 0
                ? PreparedDocument.Refused(RequestOutcome.NotValid, errors)
                : PreparedDocument.Valid(schema, document, source);
        }
        catch (GraphQLException syntax)
        {
            return PreparedDocument.Refused(RequestOutcome.NotParsed, syntax.Errors);
        }
    }

    DocumentSyntax Parse(ReadOnlySpan<byte> bytes)
    {
        using var trace = OperationTrace.Begin("parse");
        var limit = Math.Min(bytes.Length, (long)options.Limits.DocumentCharactersMax * BytesPerCharacterMax + 1);
        return Parser.Parse(Encoding.UTF8.GetString(bytes[..(int)limit]), parserOptions);
    }

    IReadOnlyList<GraphQLError> Validate(DocumentSyntax document)
    {
        using var trace = OperationTrace.Begin("validate");
        return Validator.Validate(schema, document, options.Validation);
    }
}
