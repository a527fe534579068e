using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace IpGraph.Testing;

/// <summary>Answers that are kept in files; a test compares with them, and <c>make golden</c> writes them anew.</summary>
public static partial class Golden
{
    static readonly JsonSerializerOptions Pretty = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    /// <summary>Whether this run is to write the files instead of comparing with them.</summary>
    public static bool IsWriting => Environment.GetEnvironmentVariable("IPGRAPH_GOLDEN") == "write";

    /// <summary>The folder of the checkout.</summary>
    public static string Root() => Above();

    static string Above([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", ".."));

    /// <summary>JSON as people read it: indented, Japanese unescaped, one line feed at the end of each line.</summary>
    public static string Indent(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var text = JsonSerializer.Serialize(JsonElement.ParseValue(ref reader), Pretty);
        return SurrogatePair().Replace(text, pair => $"{pair.Groups["before"]}{Half(pair, "high")}{Half(pair, "low")}");
    }

    static char Half(Match pair, string name) => (char)ushort.Parse(pair.Groups[name].Value, NumberStyles.HexNumber);

    /// <summary>What the serializer escapes whatever its encoder: a character beyond 16 bits.</summary>
    [GeneratedRegex(@"(?<!\\)(?<before>(\\\\)*)\\u(?<high>D[89AB]..)\\u(?<low>D[C-F]..)")]
    private static partial Regex SurrogatePair();

    /// <summary>Null if the file says the same, else what to do about it. A run that writes, writes the file.</summary>
    public static string? Compare(string path, string actual)
    {
        if (IsWriting)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return null;
        }

        if (!File.Exists(path))
            return $"{path} is missing; `make golden` writes it.";
        var expected = File.ReadAllText(path);
        return expected == actual ? null : Difference(path, expected, actual);
    }

    /// <summary>The first line in which two texts differ.</summary>
    public static string Difference(string name, string expected, string actual)
    {
        var left = expected.Split('\n');
        var right = actual.Split('\n');
        var line = 0;
        while (line < Math.Min(left.Length, right.Length) && left[line] == right[line])
            line++;
        return $"{name} differs at line {line + 1}; `make golden` writes it anew.\n"
            + $"  it says: {left.ElementAtOrDefault(line) ?? "(nothing)"}\n"
            + $"  we have: {right.ElementAtOrDefault(line) ?? "(nothing)"}";
    }
}
