using System.Text.RegularExpressions;

namespace IpGraph.Server.Settings.Grammars;

/// <summary>Takes passwords out of what is shown.</summary>
static partial class Secrets
{
    public const string Mask = "***";

    /// <summary>Hides the password of an address, and that of options behind commas.</summary>
    public static string Hide(string text) => Password().Replace(text, Mask);

    [GeneratedRegex(@"(?<=://[^/@:]*:).*(?=@)|(?<=\bpassword\s*=\s*)[^,]*", RegexOptions.IgnoreCase)]
    private static partial Regex Password();
}
