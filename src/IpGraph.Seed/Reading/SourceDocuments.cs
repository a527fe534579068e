using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace IpGraph.Seed.Reading;

/// <summary>The plain texts that citations count lines of, as they lie in a folder.</summary>
/// <remarks>May be asked by several threads at a time.</remarks>
public sealed class SourceDocuments(string folder)
{
    readonly ConcurrentDictionary<string, SourceDocument?> documents = new(StringComparer.Ordinal);

    /// <summary>The document of a file name; null where there is no such file in the folder.</summary>
    public SourceDocument? Find(string fileName) => documents.GetOrAdd(fileName, Read);

    SourceDocument? Read(string fileName)
    {
        var path = Path.Combine(folder, fileName);
        if (Path.GetFileName(fileName) != fileName || !File.Exists(path))
            return null;
        var content = File.ReadAllBytes(path);
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        return new SourceDocument(hash, SplitLines(Encoding.UTF8.GetString(content)));
    }

    static string[] SplitLines(string text)
    {
        var lines = text.Split('\n');
        return lines[^1].Length == 0 ? lines[..^1] : lines;
    }
}

/// <summary>A plain text with its hash, in lower-case hexadecimal.</summary>
public sealed record SourceDocument(string Sha256, IReadOnlyList<string> Lines)
{
    /// <summary>A text as quotes are compared: without white space and marks of emphasis, which vary with the
    /// page.</summary>
    public static string Bare(string text) =>
        string.Concat(text.Where(character => !char.IsWhiteSpace(character)))
            .Replace("**", "", StringComparison.Ordinal);

    public string BareLines(int from, int to) =>
        Bare(string.Concat(Lines.Skip(from - 1).Take(to - from + 1)));
}
