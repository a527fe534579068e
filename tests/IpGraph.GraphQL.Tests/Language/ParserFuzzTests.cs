using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Language;

namespace IpGraph.GraphQL.Tests.Language;

/// <summary>Reads texts made and damaged at random.</summary>
public class ParserFuzzTests
{
    const int Seed = 20260401;

    static readonly string[] Documents =
    [
        """query Q($a: [Int!]! = [1] @x, "d" $b: B) @d { a: b(c: $a, d: {e: "f\u{1F600}\uD83D\uDE00"}) { ...F ... on T { y } } }""",
        """ "d" type A implements & B & C @d(x: [1, 2.5e3, null]) { f(a: Int = 1, "b" b: [String!]! = ["a"]): T! g: [[X]] }""",
        """"directive @a(x: Int = 1) repeatable on FIELD | QUERY extend enum E { Q } union U = | A | B """ text """ scalar S"""",
        """fragment F on T { a(x: -0.5e-10, y: true, z: ENUM) } subscription { s } # comment""",
        """schema @a { query: Q } input I @oneOf { a: Int = 1 @b } interface N implements M { id: ID! } extend schema @b { mutation: M }""",
    ];

    static readonly string[] Pieces =
    [
        "{", "}", "(", ")", "[", "]", "\"", "\"\"\"", "\\", "\\u", "\\u{", "\\u{1F600}", "\\uD83D", "\\\"\"\"", "$", "@", "!", "|", "&", "=", ":",
        "...", "..", "#", "\n", "\r", " ", "0", "1", "-", ".", "e", "E+", "on", "a", "query", "type", "extend", "implements", "null", "true", "{a",
        "[[", "a(b:", "$a:[", "...on T{", "é", "😀", "\uD83D", "\uDE00", "\0", "\uFEFF", "\u2028", "123456789012345678901234567890",
    ];

    [Fact]
    public void No_damage_to_a_document_breaks_the_parser_and_what_it_reads_prints_the_same() => Fuzzing.Run(
        Seed,
        20_000,
        random => RandomText.Damage(RandomText.Pick(Documents, random), Pieces, random),
        text => Read(text, Parser.Parse, Printer.Print));

    [Fact]
    public void No_text_breaks_the_lexer_or_the_parser() => Fuzzing.Run(
        Seed,
        20_000,
        random => RandomText.Next(Pieces, random),
        text =>
        {
            ReadTokens(text);
            Read(text, Parser.Parse, Printer.Print);
            Read(text, Parser.ParseValue, Printer.Print);
            Read(text, Parser.ParseType, Printer.Print);
        });

    static void Read<T>(string text, Func<string, ParserOptions?, T> parse, Func<T, string> print)
    {
        string printed;
        try
        {
            printed = print(parse(text, null));
        }
        catch (GraphQLException refusal)
        {
            CheckRefusal(refusal);
            return;
        }

        if (print(parse(printed, ParserOptions.Trusted)) is var again && again != printed)
            Assert.Equal(printed, again);
    }

    /// <summary>Tokens follow each other, and only what is ignored lies between them.</summary>
    static void ReadTokens(string text)
    {
        try
        {
            var lexer = new Lexer(new Source(text));
            var end = 0;
            for (var token = lexer.Next(); token.Kind != TokenKind.EndOfFile; token = lexer.Next())
            {
                if (token.Start < end || token.End <= token.Start || token.End > text.Length)
                    Assert.Fail($"{token} follows {end}.");
                end = token.End;
            }
        }
        catch (GraphQLException refusal)
        {
            CheckRefusal(refusal);
        }
    }

    static void CheckRefusal(GraphQLException refusal)
    {
        if (refusal.Errors is not [{ Code: ErrorCodes.ParseFailed, Message.Length: > 0 and <= 200, Locations: [{ Line: > 0, Column: > 0 }] }])
            Assert.Fail($"{refusal.Errors.Count} errors: {string.Join(' ', refusal.Errors)}");
    }
}
