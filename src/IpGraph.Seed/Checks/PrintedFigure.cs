using System.Globalization;
using System.Text.RegularExpressions;

namespace IpGraph.Seed.Checks;

/// <summary>A figure as a Japanese document prints it: its number, and the words that qualify it.</summary>
/// <param name="Value">In single units; percent for 割. Of a range the upper end.</param>
/// <param name="RangeFrom">The lower end of a range; null where it is none.</param>
/// <param name="Qualifiers">The qualifiers that its words stand for; none where it is printed without.</param>
public sealed partial record PrintedFigure(double Value, double? RangeFrom, IReadOnlySet<string> Qualifiers)
{
    /// <summary>Words before a figure that qualify it.</summary>
    public static IReadOnlyList<string> WordsBefore { get; } = ["約", "およそ", "概ね", "おおむね", "ほぼ", "最大", "最低", "少なくとも"];

    /// <summary>Words after a figure that qualify it.</summary>
    public static IReadOnlyList<string> WordsAfter { get; } =
        ["程度", "前後", "以上", "以下", "以内", "未満", "超", "を超", "を上回", "を下回", "余り", "弱", "強", "近く", "足らず", "~", "〜"];

    static readonly (string Word, string Qualifier)[] Meanings =
    [
        ("約", "ABOUT"), ("およそ", "ABOUT"), ("概ね", "ABOUT"), ("おおむね", "ABOUT"), ("ほぼ", "ABOUT"),
        ("程度", "ABOUT"), ("前後", "ABOUT"), ("半分", "ABOUT"), ("割", "ABOUT"),
        ("超", "MORE_THAN"), ("上回", "MORE_THAN"), ("余り", "MORE_THAN"), ("強", "MORE_THAN"),
        ("以上", "AT_LEAST"), ("最低", "AT_LEAST"), ("少なくとも", "AT_LEAST"),
        ("未満", "LESS_THAN"), ("弱", "LESS_THAN"), ("近く", "LESS_THAN"), ("足らず", "LESS_THAN"), ("下回", "LESS_THAN"),
        ("以下", "AT_MOST"), ("以内", "AT_MOST"), ("最大", "AT_MOST"),
    ];

    static readonly char[] Digits = [.. "0123456789"];

    /// <summary>The first figure of a text; null where there is none.</summary>
    public static PrintedFigure? Read(string printed)
    {
        var text = NarrowDigits(printed);
        var qualifiers = Meanings.Where(meaning => text.Contains(meaning.Word, StringComparison.Ordinal))
            .Select(meaning => meaning.Qualifier).ToHashSet(StringComparer.Ordinal);
        if (text.Contains("半分", StringComparison.Ordinal))
            return new(50, null, qualifiers);
        if (Figure().Match(text) is not { Success: true } figure)
            return null;
        var number = figure.Groups["number"].Value;
        double? from = figure.Groups["from"] is { Success: true } lower
            ? Number(lower.Value + number[(number.LastIndexOfAny(Digits) + 1)..])
            : null;
        var value = Number(number);
        if (from is not null)
            qualifiers = ["RANGE", .. qualifiers];
        var share = figure.Groups["share"].Success ? 10 : 1;
        return text.Contains("赤字", StringComparison.Ordinal)
            ? new(-share * value, null, qualifiers.Select(Opposite).ToHashSet(StringComparer.Ordinal))
            : new(share * value, share * from, qualifiers);
    }

    /// <summary>The text with digits and signs of full width made narrow.</summary>
    public static string NarrowDigits(string text) => string.Create(text.Length, text, static (narrow, wide) =>
    {
        for (var place = 0; place < wide.Length; place++)
        {
            narrow[place] = wide[place] switch
            {
                >= '０' and <= '９' and var digit => (char)(digit - '０' + '0'),
                '％' => '%',
                '．' => '.',
                '，' => ',',
                '～' => '~',
                var other => other,
            };
        }
    });

    static string Opposite(string qualifier) => qualifier switch
    {
        "MORE_THAN" => "LESS_THAN",
        "LESS_THAN" => "MORE_THAN",
        "AT_LEAST" => "AT_MOST",
        "AT_MOST" => "AT_LEAST",
        _ => qualifier,
    };

    /// <summary>The number of parts such as 1兆5千億: digits, each with what multiplies them.</summary>
    static double Number(string text)
    {
        var sum = 0.0;
        foreach (Match part in Part().Matches(text))
        {
            var digits = part.Groups["digits"].Value.Replace(",", "", StringComparison.Ordinal);
            sum += double.Parse(digits, CultureInfo.InvariantCulture)
                * part.Groups["scale"].Value.Aggregate(1.0, (product, sign) => product * Scale(sign));
        }

        return text.StartsWith('-') ? -sum : sum;
    }

    static double Scale(char sign) => sign switch
    {
        '百' => 1e2,
        '千' => 1e3,
        '万' => 1e4,
        '億' => 1e8,
        _ => 1e12,
    };

    [GeneratedRegex(@"(?:(?<from>\d[\d,.]*)[~〜])?(?<number>-?(?:\d[\d,]*(?:\.\d+)?[百千]?[万億兆]?)+)(?<share>割)?")]
    private static partial Regex Figure();

    [GeneratedRegex(@"(?<digits>\d[\d,]*(?:\.\d+)?)(?<scale>[百千]?[万億兆]?)")]
    private static partial Regex Part();
}
