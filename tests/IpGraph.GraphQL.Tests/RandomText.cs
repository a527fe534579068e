using System.Text;

namespace IpGraph.GraphQL.Tests;

/// <summary>Makes and damages texts at random.</summary>
static class RandomText
{
    const int NestingMax = 3_000;

    public static T Pick<T>(IReadOnlyList<T> items, Random random) => items[random.Next(items.Count)];

    /// <summary>A text of those pieces, of any characters, of any bytes, or of one piece over and over.</summary>
    public static string Next(IReadOnlyList<string> pieces, Random random) => random.Next(100) switch
    {
        < 70 => Repeat(random.Next(1, 40), () => Pick(pieces, random)),
        < 85 => Repeat(random.Next(1, 40), () => $"{(char)random.Next(char.MaxValue + 1)}{Pick(pieces, random)}"),
        < 99 => Encoding.UTF8.GetString(Bytes(random)),
        _ => Pick(pieces, random) + string.Concat(Enumerable.Repeat(Pick(pieces, random), random.Next(NestingMax))),
    };

    public static byte[] Bytes(Random random)
    {
        var bytes = new byte[random.Next(1, 100)];
        random.NextBytes(bytes);
        return bytes;
    }

    /// <summary>Takes some stretches away, doubles some and puts pieces in.</summary>
    public static string Damage(string text, IReadOnlyList<string> pieces, Random random)
    {
        var damaged = new StringBuilder(text);
        for (var changes = random.Next(1, 5); changes > 0 && damaged.Length > 0; changes--)
        {
            var place = random.Next(damaged.Length);
            var length = random.Next(Math.Min(8, damaged.Length - place));
            _ = random.Next(4) switch
            {
                0 => damaged.Remove(place, length),
                1 or 2 => damaged.Insert(place, Pick(pieces, random)),
                _ => damaged.Insert(place, damaged.ToString(random.Next(damaged.Length - length), length)),
            };
        }

        return damaged.ToString();
    }

    static string Repeat(int times, Func<string> next)
    {
        var text = new StringBuilder();
        for (var i = 0; i < times; i++)
            text.Append(next());
        return text.ToString();
    }
}
