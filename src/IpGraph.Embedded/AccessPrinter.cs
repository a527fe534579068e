using System.Text;

namespace IpGraph.Embedded;

/// <summary>Gathers, as indented lines for people, by which access paths a query is answered.</summary>
/// <remarks>What is told comes from what executes: each part of a <see cref="CompiledQuery"/> tells of itself.</remarks>
sealed class AccessPrinter
{
    readonly Dictionary<CompiledShape, IReadOnlyList<string>> printedShapes = new(ReferenceEqualityComparer.Instance);
    List<string> lines = [];
    int depth;

    public void Line(string text) => lines.Add(new string(' ', depth * 2) + text);

    /// <summary>A line, and below it what belongs to it.</summary>
    public void Line(string text, Action inner)
    {
        Line(text);
        depth++;
        inner();
        depth--;
    }

    /// <summary>The same, but nothing where there is nothing below it.</summary>
    public void LineIfAny(string text, Action inner)
    {
        var count = lines.Count;
        Line(text, inner);
        if (lines.Count == count + 1)
            lines.RemoveAt(count);
    }

    /// <summary>What is told of a shape, which is worked out once however often it is met.</summary>
    public void Shape(CompiledShape shape)
    {
        if (!printedShapes.TryGetValue(shape, out var printed))
            printedShapes.Add(shape, printed = Apart(() => shape.Describe(this)));
        foreach (var line in printed)
            Line(line);
    }

    /// <summary>What is told, by itself and not indented.</summary>
    public IReadOnlyList<string> Apart(Action told)
    {
        var (outerLines, outerDepth) = (lines, depth);
        (lines, depth) = ([], 0);
        told();
        var apart = lines;
        (lines, depth) = (outerLines, outerDepth);
        return apart;
    }

    /// <summary>The name in what is written before a value, which ends with the name and a colon.</summary>
    public static string NameIn(byte[] key)
    {
        var end = key.AsSpan().LastIndexOf((byte)'"');
        return Encoding.UTF8.GetString(key, 0, end).Split('"')[^1];
    }

    public static string Counted(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";

    public override string ToString() => string.Join('\n', lines) + "\n";
}
