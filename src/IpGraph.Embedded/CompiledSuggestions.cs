using System.Buffers;
using System.Diagnostics;
using IpGraph.Graph.Queries;
using IpGraph.Graph.Search;
using IpGraph.Json;

namespace IpGraph.Embedded;

/// <summary>Suggestions that were found for a graph.</summary>
sealed class CompiledSuggestions(
    IReadOnlyList<FoundLabel> labels,
    (SuggestionPart Part, CompiledShape? Shape)[] parts) : CompiledQuery
{
    public override void Write(QueryRunner run, ref JsonSink sink)
    {
        sink.Write((byte)'[');
        for (var index = 0; index < labels.Count; index++)
        {
            if (index > 0)
                sink.Write((byte)',');
            WriteOne(run, ref sink, labels[index]);
        }

        sink.Write((byte)']');
    }

    public override void Describe(AccessPrinter access) =>
        access.Line($"index of labels, {AccessPrinter.Counted(labels.Count, "label", "labels")}", () =>
        {
            foreach (var (part, shape) in parts)
            {
                if (shape is not null)
                    access.LineIfAny(part.Key.Name, () => access.Shape(shape));
            }
        });

    void WriteOne(QueryRunner run, ref JsonSink sink, FoundLabel label)
    {
        sink.Write((byte)'{');
        for (var index = 0; index < parts.Length; index++)
        {
            if (index > 0)
                sink.Write((byte)',');
            var (part, shape) = parts[index];
            sink.Write(part.Key.Encoded.Span);
            if (shape is not null)
            {
                shape.Write(run, ref sink, label.Document);
            }
            else
            {
                WriteText(ref sink, part switch
                {
                    SuggestionPart.TypeName name => name.Name,
                    SuggestionPart.Text => run.Graph.Texts.Value(label.Document, label.Property, label.Item),
                    SuggestionPart.Field => label.Property,
                    _ => throw new UnreachableException(part.ToString()),
                });
            }
        }

        sink.Write((byte)'}');
    }

    static void WriteText(ref JsonSink sink, string text)
    {
        var json = new ArrayBufferWriter<byte>();
        JsonText.WriteString(json, text);
        sink.Write(json.WrittenSpan);
    }
}
