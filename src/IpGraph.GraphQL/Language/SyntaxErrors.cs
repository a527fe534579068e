using System.Globalization;
using System.Text;
using IpGraph.GraphQL.Errors;

namespace IpGraph.GraphQL.Language;

/// <summary>Everything that can be wrong with the text of a document.</summary>
static class SyntaxErrors
{
    const int ExcerptLengthMax = 60;

    public static GraphQLException DocumentTooLong(int charactersMax) =>
        At(null, 0, $"The document is longer than the {charactersMax} characters that are allowed.");

    public static GraphQLException TooManyTokens(Source source, int offset, int tokensMax) =>
        At(source, offset, $"The document has more than the {tokensMax} tokens that are allowed.");

    public static GraphQLException TooDeep(Source source, int offset, int depthMax) =>
        At(source, offset, $"The document is nested more than {depthMax} levels deep.");

    public static GraphQLException Expected(Source source, string wanted, in Token found) =>
        At(source, found.Start, $"Expected {wanted} but found {Describe(source, found)}.");

    public static GraphQLException Empty(Source source, in Token end) =>
        At(source, end.Start, "The document is empty; give an operation, such as { __typename }.");

    public static GraphQLException Unexpected(Source source, in Token found) =>
        At(source, found.Start, $"{Capitalized(Describe(source, found))} cannot stand here.");

    public static GraphQLException MisplacedDescription(Source source, in Token description) =>
        At(source, description.Start, "Only definitions with a keyword of their own can have a description.");

    public static GraphQLException VariableInConstant(Source source, in Token dollar) =>
        At(source, dollar.Start, "A variable cannot stand in a constant value.");

    public static GraphQLException ReservedEnumValue(Source source, in Token name) =>
        At(source, name.Start, $"An enum value cannot be called {Describe(source, name)}.");

    public static GraphQLException UnknownCharacter(Source source, int offset) =>
        At(source, offset, source.Text[offset] == '\''
            ? "Strings stand in double quotes, not in single ones."
            : $"The character {DescribeCharacter(source, offset)} has no meaning here.");

    public static GraphQLException IncompleteSpread(Source source, int offset) =>
        At(source, offset, "A fragment is spread with three dots.");

    public static GraphQLException BadNumber(Source source, int offset) =>
        At(source, offset, $"A number cannot go on with {DescribeCharacter(source, offset)}.");

    public static GraphQLException UnterminatedString(Source source, int offset) =>
        At(source, offset, "A string is not closed.");

    public static GraphQLException BadStringCharacter(Source source, int offset) =>
        At(source, offset, $"The character {DescribeCharacter(source, offset)} cannot stand in a string.");

    public static GraphQLException BadEscape(Source source, int offset, int length)
    {
        var end = Math.Min(source.Text.Length, offset + length);
        return At(source, offset, $"A string has the unknown escape {Excerpt(source.Text.AsSpan(offset..end))}.");
    }

    public static GraphQLException BadCoordinate(Source source, int offset, string wanted)
    {
        var found = offset < source.Text.Length ? DescribeCharacter(source, offset) : "its end";
        return At(source, offset, $"A schema coordinate is a name such as Type.field(argument:); expected {wanted} but found {found}.");
    }

    static GraphQLException At(Source? source, int offset, string message) => new(new GraphQLError(message)
    {
        Code = ErrorCodes.ParseFailed,
        Locations = source is null ? [] : [source.LocationOf(offset)],
    });

    static string Describe(Source source, in Token token) => token.Kind switch
    {
        TokenKind.EndOfFile => "the end of the document",
        TokenKind.Name => $"the name {Excerpt(source.Text.AsSpan(token.Start..token.End))}",
        TokenKind.Int or TokenKind.Float => $"the number {Excerpt(source.Text.AsSpan(token.Start..token.End))}",
        TokenKind.String or TokenKind.BlockString => $"the string {Excerpt(token.Value)}",
        _ => Excerpt(source.Text.AsSpan(token.Start..token.End)),
    };

    static string DescribeCharacter(Source source, int offset)
    {
        if (offset >= source.Text.Length)
            return "the end of the document";
        if (Rune.DecodeFromUtf16(source.Text.AsSpan(offset), out var rune, out _) != System.Buffers.OperationStatus.Done)
            return $"U+{(int)source.Text[offset]:X4}";
        return Rune.IsControl(rune) || rune.Value > 0x7E
            ? $"U+{rune.Value.ToString("X4", CultureInfo.InvariantCulture)}"
            : $"\"{rune}\"";
    }

    /// <summary>A short quotation, so that no answer repeats a large or unprintable request.</summary>
    static string Excerpt(ReadOnlySpan<char> text)
    {
        var excerpt = new StringBuilder("\"");
        foreach (var rune in text[..Math.Min(text.Length, ExcerptLengthMax)].EnumerateRunes())
            excerpt.Append(Rune.IsControl(rune) ? " " : rune.ToString());
        if (text.Length > ExcerptLengthMax)
            excerpt.Append('…');
        return excerpt.Append('"').ToString();
    }

    static string Capitalized(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
