using System.Text;
using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Execution;
using IpGraph.GraphQL.Language;
using IpGraph.GraphQL.Types;
using IpGraph.GraphQL.Validation;

namespace IpGraph.GraphQL.Requests;

/// <summary>Reads, measures and validates documents, each only once while it is kept.</summary>
sealed class DocumentPreparation(Schema schema, IRootSource? source, EngineOptions options)
{
    const int BytesPerCharacterMax = 3;

    readonly RecentlyUsed<PreparedDocument> cache = new(options.CachedDocumentsMax, options.CachedBytesMax);
    readonly ParserOptions parserOptions = new()
    {
        CharactersMax = options.Limits.DocumentCharactersMax,
        TokensMax = options.Limits.TokensMax,
        DepthMax = options.Limits.ParserDepthMax,
    };

    public PreparedDocument Prepare(ReadOnlySpan<byte> document)
    {
        if (cache.TryGet(document, out var prepared))
            return prepared;
        prepared = Read(document);
        if (document.Length <= (long)options.Limits.DocumentCharactersMax * BytesPerCharacterMax)
            cache.Add(document, prepared);
        return prepared;
    }

    PreparedDocument Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var limit = Math.Min(bytes.Length, (long)options.Limits.DocumentCharactersMax * BytesPerCharacterMax + 1);
            var document = Parser.Parse(Encoding.UTF8.GetString(bytes[..(int)limit]), parserOptions);
            if (DocumentLimits.Check(document, options.Limits) is { } excess)
                return PreparedDocument.Refused(RequestOutcome.NotValid, [excess]);
            var errors = Validator.Validate(schema, document, options.Validation);
            return errors.Count > 0
                ? PreparedDocument.Refused(RequestOutcome.NotValid, errors)
                : PreparedDocument.Valid(schema, document, source);
        }
        catch (GraphQLException syntax)
        {
            return PreparedDocument.Refused(RequestOutcome.NotParsed, syntax.Errors);
        }
    }
}
