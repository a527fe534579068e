using System.Text;

namespace IpGraph.Mcp.Answers;

/// <summary>How long answers may be. Models count in tokens, each in its own way; the estimate is above what the usual
/// ones count for JSON in Japanese and English.</summary>
static class TokenBudget
{
    public const int Min = 200;
    public const int Default = 2_000;
    public const int Max = 50_000;

    const double TokensPerAscii = 0.36;
    const double TokensPerOther = 1.2;

    /// <summary>About how many tokens a text is, rather too many than too few.</summary>
    public static int Estimate(string text)
    {
        var ascii = Ascii.IsValid(text) ? text.Length : text.Count(char.IsAscii);
        return (int)Math.Ceiling(ascii * TokensPerAscii + (text.Length - ascii) * TokensPerOther);
    }
}
