using System.Text;
using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Language;

namespace IpGraph.GraphQL.Tests.Language;

/// <summary>Reads documents damaged at random.</summary>
public class ParserFuzzTests
{
    const int Seed = 20260401;

    static readonly string[] Documents =
    [
        """query Q($a: [Int!]! = [1] @x, "d" $b: B) @d { a: b(c: $a, d: {e: "f\u{1F600}\uD83D\uDE00"}) { ...F ... on T { y } } }""",
        """ "d" type A implements & B & C @d(x: [1, 2.5e3, null]) { f(a: Int = 1, "b" b: [String!]! = ["a"]): T! g: [[X]] }""",
        """"directive @a(x: Int = 1) repeatable on FIELD | QUERY extend enum E { Q } union U = | A | B """ text """ scalar S"""",
        """fragment F on T { a(x: -0.5e-10, y: true, z: ENUM) } subscription { s } # comment""",
    ];

    static readonly string[] Pieces =
    [
        "{", "}", "(", ")", "[", "]", "\"", "\"\"\"", "\\", "\\u", "$", "@", "!", "|", "&", "=", ":", "...", "..", "#", "\n",
        "\r", " ", "0", "1", "-", ".", "e", "on", "type", "extend", "é", "😀", "\uD83D", "\uDE00", "\0", "\uFEFF",
    ];

    [Fact]
    public void No_text_breaks_the_parser_and_what_it_reads_prints_the_same()
    {
        var random = Fuzzing.Random(Seed);
        for (var i = 0; i < Fuzzing.Count(20_000); i++)
        {
            var text = Damage(Documents[random.Next(Documents.Length)], random);
            try
            {
                var printed = Printer.Print(Parser.Parse(text));
                Assert.Equal(printed, Printer.Print(Parser.Parse(printed)));
            }
            catch (GraphQLException exception)
            {
                Assert.InRange(Assert.Single(exception.Errors).Message.Length, 1, 200);
            }
        }
    }

    static string Damage(string document, Random random)
    {
        var text = new StringBuilder(document);
        for (var changes = random.Next(1, 5); changes > 0 && text.Length > 0; changes--)
        {
            var place = random.Next(text.Length);
            var length = random.Next(Math.Min(6, text.Length - place));
            _ = random.Next(3) switch
            {
                0 => text.Remove(place, length),
                1 => text.Insert(place, Pieces[random.Next(Pieces.Length)]),
                _ => text.Insert(place, text.ToString(random.Next(text.Length - length), length)),
            };
        }

        return text.ToString();
    }
}
