using IpGraph.Embedded.Storage;

namespace IpGraph.Embedded;

/// <summary>What is wanted of a node, made ready for each type that it may have.</summary>
sealed class CompiledShape(NodeTable nodes, CompiledShape.OfType?[] byType, int height)
{
    /// <summary>What is wanted of nodes of one type, and what closes the object.</summary>
    public sealed record OfType(NodeWriter[] Parts, byte[] End);

    /// <summary>How many levels of shapes there are below.</summary>
    public int Height => height;

    /// <summary>Says how what is beyond each type's own columns is found; types of which the same is said are named together.</summary>
    public void Describe(AccessPrinter access)
    {
        var told = Enumerable.Range(0, byType.Length)
            .Where(type => byType[type] is not null)
            .Select(type => (nodes.Type(type).Name, Lines: access.Apart(() => Describe(access, byType[type]!))))
            .GroupBy(type => string.Join('\n', type.Lines), StringComparer.Ordinal)
            .ToList();
        foreach (var group in told)
        {
            void Lines()
            {
                foreach (var line in group.First().Lines)
                    access.Line(line);
            }

            if (told.Count == 1)
                Lines();
            else
                access.LineIfAny($"on {string.Join(" | ", group.Select(type => type.Name))}", Lines);
        }
    }

    static void Describe(AccessPrinter access, OfType type)
    {
        foreach (var part in type.Parts)
            part.Describe(access);
    }

    /// <param name="node">-1 where there is none.</param>
    public void WriteOrNull(QueryRunner run, ref JsonSink sink, int node)
    {
        if (node < 0 || byType[nodes.TypeOf(node)] is null)
            sink.Write("null"u8);
        else
            Write(run, ref sink, node);
    }

    public void Write(QueryRunner run, ref JsonSink sink, int node)
    {
        run.Step();
        var type = nodes.TypeOf(node);
        if (byType[type] is not { } shape)
        {
            sink.Write("{}"u8);
            return;
        }

        var row = node - nodes.Range(type).Start;
        foreach (var part in shape.Parts)
            part.Write(run, ref sink, node, row);
        sink.Write(shape.End);
    }
}
