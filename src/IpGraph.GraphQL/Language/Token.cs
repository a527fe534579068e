namespace IpGraph.GraphQL.Language;

/// <remarks>https://spec.graphql.org/September2025/#Token</remarks>
enum TokenKind
{
    EndOfFile,
    Bang,
    Dollar,
    Ampersand,
    LeftParen,
    RightParen,
    Spread,
    Colon,
    Equals,
    At,
    LeftBracket,
    RightBracket,
    LeftBrace,
    Pipe,
    RightBrace,
    Name,
    Int,
    Float,
    String,
    BlockString,
}

/// <summary>A word of the language; only strings carry their decoded value, all else is read from the source.</summary>
readonly record struct Token(TokenKind Kind, int Start, int End, string? Value = null);
