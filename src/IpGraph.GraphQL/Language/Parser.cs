using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.GraphQL.Language;

/// <summary>Reads a document by recursive descent, one token ahead, and stops at the first mistake.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Appendix-Grammar-Summary</remarks>
public sealed partial class Parser
{
    readonly Source source;
    readonly ParserOptions options;
    readonly Lexer lexer;
    Token current;
    int tokenCount;
    int depth;
    int lastEnd;

    Parser(Source source, ParserOptions options)
    {
        if (source.Text.Length > options.CharactersMax)
            throw SyntaxErrors.DocumentTooLong(options.CharactersMax);
        (this.source, this.options, lexer) = (source, options, new Lexer(source));
        Advance();
    }

    /// <summary>Reads operations and fragments, type system definitions, or both.</summary>
    /// <exception cref="GraphQLException">The text is not a document.</exception>
    public static DocumentSyntax Parse(string text, ParserOptions? options = null) => Parse(new Source(text), options);

    /// <inheritdoc cref="Parse(string, ParserOptions?)"/>
    public static DocumentSyntax Parse(Source source, ParserOptions? options = null) =>
        new Parser(source, options ?? ParserOptions.Default).ParseDocument();

    /// <summary>Reads a single value, in which variables may stand.</summary>
    public static ValueSyntax ParseValue(string text, ParserOptions? options = null) =>
        ParseWhole(text, options, parser => parser.ParseValue(isConstant: false));

    /// <summary>Reads a single type, such as <c>[Int!]</c>.</summary>
    public static TypeSyntax ParseType(string text, ParserOptions? options = null) =>
        ParseWhole(text, options, parser => parser.ParseType());

    static T ParseWhole<T>(string text, ParserOptions? options, Func<Parser, T> parse)
    {
        var parser = new Parser(new Source(text), options ?? ParserOptions.Default);
        var result = parse(parser);
        parser.Expect(TokenKind.EndOfFile, "the end of the text");
        return result;
    }

    /// <summary>Document : Definition+</summary>
    DocumentSyntax ParseDocument()
    {
        var definitions = new List<DefinitionSyntax>();
        do
            definitions.Add(ParseDefinition());
        while (current.Kind != TokenKind.EndOfFile);
        return new DocumentSyntax(definitions) { Range = new SourceRange(source, 0, source.Text.Length) };
    }

    /// <summary>Definition : ExecutableDefinition | TypeSystemDefinitionOrExtension</summary>
    DefinitionSyntax ParseDefinition()
    {
        if (current.Kind == TokenKind.LeftBrace)
            return ParseShorthandQuery();
        var start = current;
        if (current.Kind == TokenKind.EndOfFile && tokenCount == 0)
            throw SyntaxErrors.Empty(source, current);
        var description = ParseOptionalDescription();
        if (description is not null && !MayBeDescribed)
            throw SyntaxErrors.MisplacedDescription(source, start);
        if (current.Kind != TokenKind.Name)
            throw SyntaxErrors.Unexpected(source, current);
        return CurrentText switch
        {
            "query" => ParseOperation(start, description, OperationType.Query),
            "mutation" => ParseOperation(start, description, OperationType.Mutation),
            "subscription" => ParseOperation(start, description, OperationType.Subscription),
            "fragment" => ParseFragmentDefinition(start, description),
            "extend" => ParseExtension(start),
            _ => ParseTypeSystemDefinition(start, description),
        };
    }

    /// <summary>Whether a description may stand before the current token; what is no name is refused as itself.</summary>
    bool MayBeDescribed => current.Kind switch
    {
        TokenKind.LeftBrace => false,
        TokenKind.Name => CurrentText is "query" or "mutation" or "subscription" or "fragment" or "schema" or "scalar"
            or "type" or "interface" or "union" or "enum" or "input" or "directive",
        _ => true,
    };

    /// <summary>Description : StringValue</summary>
    StringValueSyntax? ParseOptionalDescription() =>
        current.Kind is TokenKind.String or TokenKind.BlockString ? ParseString() : null;

    NameSyntax ParseName()
    {
        var token = Expect(TokenKind.Name, "a name");
        return new NameSyntax(TextOf(token)) { Range = RangeFrom(token) };
    }

    ReadOnlySpan<char> CurrentText => source.Text.AsSpan(current.Start..current.End);

    string TextOf(in Token token) => source.Text[token.Start..token.End];

    /// <summary>From the start of a token to the end of the last one that was read.</summary>
    SourceRange RangeFrom(in Token start) => new(source, start.Start, lastEnd);

    Token Advance()
    {
        var consumed = current;
        lastEnd = consumed.End;
        current = lexer.Next();
        if (current.Kind != TokenKind.EndOfFile && ++tokenCount > options.TokensMax)
            throw SyntaxErrors.TooManyTokens(source, current.Start, options.TokensMax);
        return consumed;
    }

    Token Expect(TokenKind kind, string wanted) =>
        current.Kind == kind ? Advance() : throw SyntaxErrors.Expected(source, wanted, current);

    bool Skip(TokenKind kind)
    {
        if (current.Kind != kind)
            return false;
        Advance();
        return true;
    }

    bool IsKeyword(string keyword) => current.Kind == TokenKind.Name && CurrentText.SequenceEqual(keyword);

    bool SkipKeyword(string keyword)
    {
        if (!IsKeyword(keyword))
            return false;
        Advance();
        return true;
    }

    void ExpectKeyword(string keyword)
    {
        if (!SkipKeyword(keyword))
            throw SyntaxErrors.Expected(source, $"\"{keyword}\"", current);
    }

    void Descend()
    {
        if (++depth > options.DepthMax)
            throw SyntaxErrors.TooDeep(source, current.Start, options.DepthMax);
    }

    void Ascend() => depth--;

    /// <summary>One or more, between an opening and a closing token that must stand.</summary>
    IReadOnlyList<T> Many<T>(TokenKind open, Func<T> parse, TokenKind close, string opening)
    {
        Expect(open, opening);
        var items = new List<T>();
        do
            items.Add(parse());
        while (!Skip(close));
        return items;
    }

    /// <summary>One or more between an opening and a closing token, or nothing at all.</summary>
    IReadOnlyList<T> OptionalMany<T>(TokenKind open, Func<T> parse, TokenKind close) =>
        current.Kind == open ? Many(open, parse, close, "") : [];

    /// <summary>One or more with a delimiter between them, which may also stand before the first.</summary>
    IReadOnlyList<T> Delimited<T>(TokenKind delimiter, Func<T> parse)
    {
        Skip(delimiter);
        var items = new List<T>();
        do
            items.Add(parse());
        while (Skip(delimiter));
        return items;
    }
}
