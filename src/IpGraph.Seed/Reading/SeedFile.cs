using System.Text;

namespace IpGraph.Seed.Reading;

/// <summary>A file of the seed as it lies on disk.</summary>
/// <param name="Path">The path below the seed folder, with forward slashes.</param>
public sealed record SeedFile(string Path, byte[] Content)
{
    public const int BytesMax = 8 * 1024 * 1024;

    static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The YAML files below a folder, in ordinal order of their paths.</summary>
    public static IReadOnlyList<SeedFile> ReadAll(string folder, ICollection<SeedProblem> problems)
    {
        var files = new List<SeedFile>();
        if (!Directory.Exists(folder))
        {
            problems.Add(new SeedProblem(".", 1, null, "TheSeedIsAFolder", $"There is no folder '{folder}'."));
            return files;
        }

        foreach (var (path, name) in SeedFolder.FilesOf(folder))
        {
            if (Read(path, name, problems) is { } file)
                files.Add(file);
        }

        return files;
    }

    static SeedFile? Read(string path, string name, ICollection<SeedProblem> problems)
    {
        if (name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase))
            problems.Add(new SeedProblem(name, 1, null, "FilesAreNamedYaml", "The file name has to end in .yaml."));
        if (!name.EndsWith(".yaml", StringComparison.Ordinal))
            return null;
        try
        {
            return new SeedFile(name, File.ReadAllBytes(path));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            problems.Add(new SeedProblem(name, 1, null, "FilesCanBeRead", "The file cannot be read."));
            return null;
        }
    }

    /// <summary>The text without a byte order mark and with plain line feeds; null where it is not
    /// acceptable.</summary>
    public string? DecodeText(ICollection<SeedProblem> problems)
    {
        SeedProblem? problem;
        var text = "";
        if (Content.Length > BytesMax)
        {
            problem = new SeedProblem(Path, 1, null, "FilesAreSmall", $"The file is larger than {BytesMax} bytes.");
        }
        else if (IndexOfInvalidUtf8(Content) is { } offset)
        {
            problem = new SeedProblem(Path, LineAt(offset), null, "FilesAreUtf8", "These bytes are not UTF-8.");
        }
        else
        {
            text = Utf8.GetString(Content.AsSpan(Content.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0)).ReplaceLineFeeds();
            problem = TextProblem(text);
        }

        if (problem is null)
            return text;
        problems.Add(problem);
        return null;
    }

    SeedProblem? TextProblem(string text)
    {
        if (PlainText.FindFault(text) is var (index, fault))
        {
            var line = 1 + text.AsSpan(0, index).Count('\n');
            return new SeedProblem(Path, line, null, "TextIsPlain", $"The line contains {fault}.");
        }

        if (text.Length > 0 && text[^1] != '\n')
        {
            var line = 1 + text.AsSpan().Count('\n');
            return new SeedProblem(Path, line, null, "FilesEndWithALineBreak", "The file seems to be cut off.");
        }

        return null;
    }

    static int? IndexOfInvalidUtf8(ReadOnlySpan<byte> bytes)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes))
            return null;
        var index = 0;
        while (Rune.DecodeFromUtf8(bytes[index..], out _, out var length) == System.Buffers.OperationStatus.Done)
            index += length;
        return index;
    }

    int LineAt(int offset) => 1 + Content.AsSpan(0, offset).Count((byte)'\n');
}

file static class LineBreaks
{
    public static string ReplaceLineFeeds(this string text) =>
        text.Contains('\r') ? text.Replace("\r\n", "\n", StringComparison.Ordinal) : text;
}
