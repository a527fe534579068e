using System.Text;

namespace IpGraph.GraphQL.Language;

/// <summary>Cuts a document into tokens, one at a time.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Language.Source-Text</remarks>
sealed partial class Lexer(Source source)
{
    readonly string text = source.Text;
    int position;

    public Token Next()
    {
        SkipIgnored();
        if (position == text.Length)
            return new Token(TokenKind.EndOfFile, position, position);
        return text[position] switch
        {
            '!' => Punctuator(TokenKind.Bang),
            '$' => Punctuator(TokenKind.Dollar),
            '&' => Punctuator(TokenKind.Ampersand),
            '(' => Punctuator(TokenKind.LeftParen),
            ')' => Punctuator(TokenKind.RightParen),
            ':' => Punctuator(TokenKind.Colon),
            '=' => Punctuator(TokenKind.Equals),
            '@' => Punctuator(TokenKind.At),
            '[' => Punctuator(TokenKind.LeftBracket),
            ']' => Punctuator(TokenKind.RightBracket),
            '{' => Punctuator(TokenKind.LeftBrace),
            '|' => Punctuator(TokenKind.Pipe),
            '}' => Punctuator(TokenKind.RightBrace),
            '.' => Spread(),
            '"' => StartsWith("\"\"\"") ? ReadBlockString() : ReadString(),
            '-' or (>= '0' and <= '9') => ReadNumber(),
            var letter when IsNameStart(letter) => ReadName(),
            _ => throw SyntaxErrors.UnknownCharacter(source, position),
        };
    }

    /// <remarks>https://spec.graphql.org/September2025/#Ignored</remarks>
    void SkipIgnored()
    {
        for (; position < text.Length; position++)
        {
            if (text[position] == '#')
                SkipComment();
            if (position == text.Length || text[position] is not ('\uFEFF' or '\t' or ' ' or '\n' or '\r' or ','))
                return;
        }
    }

    /// <remarks>https://spec.graphql.org/September2025/#Comment</remarks>
    void SkipComment()
    {
        while (position < text.Length && text[position] is not ('\n' or '\r') && IsSourceCharacter(out var length))
            position += length;
    }

    Token Punctuator(TokenKind kind) => new(kind, position, ++position);

    Token Spread()
    {
        if (!StartsWith("..."))
            throw SyntaxErrors.IncompleteSpread(source, position);
        position += 3;
        return new Token(TokenKind.Spread, position - 3, position);
    }

    /// <remarks>https://spec.graphql.org/September2025/#Name</remarks>
    Token ReadName()
    {
        var start = position;
        while (position < text.Length && IsNameContinue(text[position]))
            position++;
        return new Token(TokenKind.Name, start, position);
    }

    /// <remarks>https://spec.graphql.org/September2025/#FloatValue</remarks>
    Token ReadNumber()
    {
        var start = position;
        var kind = TokenKind.Int;
        Skip('-');
        if (!Skip('0'))
            SkipDigits();
        if (Skip('.'))
        {
            kind = TokenKind.Float;
            SkipDigits();
        }

        if (Skip('e') || Skip('E'))
        {
            kind = TokenKind.Float;
            _ = Skip('+') || Skip('-');
            SkipDigits();
        }

        if (position < text.Length && (text[position] == '.' || IsNameContinue(text[position])))
            throw SyntaxErrors.BadNumber(source, position);
        return new Token(kind, start, position);
    }

    void SkipDigits()
    {
        if (position == text.Length || !char.IsAsciiDigit(text[position]))
            throw SyntaxErrors.BadNumber(source, position);
        while (position < text.Length && char.IsAsciiDigit(text[position]))
            position++;
    }

    bool Skip(char wanted)
    {
        if (position == text.Length || text[position] != wanted)
            return false;
        position++;
        return true;
    }

    bool StartsWith(string wanted) => text.AsSpan(position).StartsWith(wanted, StringComparison.Ordinal);

    /// <summary>Any Unicode scalar value may stand in a document; half a surrogate pair is none.</summary>
    bool IsSourceCharacter(out int length) =>
        Rune.DecodeFromUtf16(text.AsSpan(position), out _, out length) == System.Buffers.OperationStatus.Done;

    public static bool IsNameStart(char letter) => char.IsAsciiLetter(letter) || letter == '_';

    public static bool IsNameContinue(char letter) => IsNameStart(letter) || char.IsAsciiDigit(letter);
}
