using System.Globalization;
using System.Text;

namespace IpGraph.GraphQL.Language;

/// <remarks>https://spec.graphql.org/September2025/#StringValue</remarks>
sealed partial class Lexer
{
    const int EscapeLengthMax = 9;

    Token ReadString()
    {
        var start = position++;
        var value = new StringBuilder();
        while (position < text.Length && text[position] is not ('\n' or '\r'))
        {
            switch (text[position])
            {
                case '"':
                    position++;
                    return new Token(TokenKind.String, start, position, value.ToString());
                case '\\':
                    ReadEscape(value);
                    break;
                default:
                    ReadCharacter(value);
                    break;
            }
        }

        throw SyntaxErrors.UnterminatedString(source, position);
    }

    void ReadCharacter(StringBuilder value)
    {
        if (!IsSourceCharacter(out var length))
            throw SyntaxErrors.BadStringCharacter(source, position);
        value.Append(text, position, length);
        position += length;
    }

    /// <remarks>https://spec.graphql.org/September2025/#EscapedCharacter</remarks>
    void ReadEscape(StringBuilder value)
    {
        var escaped = position + 1 < text.Length ? text[position + 1] : '\0';
        if (escaped == 'u')
        {
            ReadUnicodeEscape(value);
            return;
        }

        value.Append(escaped switch
        {
            '"' or '\\' or '/' => escaped,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => throw SyntaxErrors.BadEscape(source, position, 2),
        });
        position += 2;
    }

    /// <remarks>https://spec.graphql.org/September2025/#EscapedUnicode</remarks>
    void ReadUnicodeEscape(StringBuilder value)
    {
        var start = position;
        if (position + 2 < text.Length && text[position + 2] == '{')
        {
            value.Append(ReadBracedEscape(start));
            return;
        }

        var unit = ReadHexUnit(start);
        if (Rune.TryCreate(unit, out var rune))
        {
            value.Append(rune);
        }
        else
        {
            if (!StartsWith("\\u") || !Rune.TryCreate(unit, ReadHexUnit(start), out rune))
                throw SyntaxErrors.BadEscape(source, start, 6);
            value.Append(rune);
        }
    }

    Rune ReadBracedEscape(int start)
    {
        var open = start + 3;
        var length = text.AsSpan(open, Math.Min(EscapeLengthMax, text.Length - open)).IndexOf('}');
        if (length < 1 || !TryParseHex(text.AsSpan(open, length), out var code) || !Rune.TryCreate(code, out var rune))
            throw SyntaxErrors.BadEscape(source, start, Math.Max(length, 0) + 4);
        position = open + length + 1;
        return rune;
    }

    /// <summary>Reads a backslash, a u and four digits.</summary>
    char ReadHexUnit(int start)
    {
        if (position + 6 > text.Length || !TryParseHex(text.AsSpan(position + 2, 4), out var unit))
            throw SyntaxErrors.BadEscape(source, start, 6);
        position += 6;
        return (char)unit;
    }

    static bool TryParseHex(ReadOnlySpan<char> digits, out uint code) =>
        uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out code);

    /// <remarks>https://spec.graphql.org/September2025/#BlockStringCharacter</remarks>
    Token ReadBlockString()
    {
        var start = position;
        position += 3;
        var raw = new StringBuilder();
        while (position < text.Length)
        {
            if (StartsWith("\"\"\""))
            {
                position += 3;
                return new Token(TokenKind.BlockString, start, position, BlockString.Dedent(raw.ToString()));
            }

            if (StartsWith("\\\"\"\""))
            {
                raw.Append("\"\"\"");
                position += 4;
            }
            else
            {
                ReadCharacter(raw);
            }
        }

        throw SyntaxErrors.UnterminatedString(source, position);
    }
}
