using System.Buffers;
using System.Diagnostics;
using IpGraph.Graph.Queries;
using IpGraph.Json;

namespace IpGraph.Graph.Search;

/// <summary>A value of a searched property.</summary>
/// <param name="Item">Which item of a list it is; null where the property has one value.</param>
public readonly record struct SearchedText(string Property, int? Item, string Text);

/// <summary>Writes what was found in the texts of a node as JSON, the same for every store.</summary>
public sealed class HighlightWriter(IReadOnlyList<HighlightPart> parts)
{
    readonly record struct Marked(SearchedText Value, Fragment? Fragment, (int Start, int End) Hit);

    public void Write(IBufferWriter<byte> output, Highlighter highlighter, IEnumerable<SearchedText> texts)
    {
        output.Write("["u8);
        var isFirst = true;
        foreach (var value in texts)
        {
            var fragments = highlighter.Mark(value.Text);
            if (fragments.Count == 0)
                continue;
            output.Write(isFirst ? ""u8 : ","u8);
            isFirst = false;
            WriteObject(output, parts, fragments, new(value, null, default));
        }

        output.Write("]"u8);
    }

    static void WriteObject(
        IBufferWriter<byte> output,
        IReadOnlyList<HighlightPart> parts,
        IReadOnlyList<Fragment> fragments,
        Marked marked)
    {
        output.Write("{"u8);
        for (var index = 0; index < parts.Count; index++)
        {
            output.Write(index == 0 ? ""u8 : ","u8);
            output.Write(parts[index].Key.Encoded.Span);
            Write(output, parts[index], fragments, marked);
        }

        output.Write("}"u8);
    }

    static void Write(
        IBufferWriter<byte> output,
        HighlightPart part,
        IReadOnlyList<Fragment> fragments,
        Marked marked)
    {
        var (start, end) = marked.Fragment is { } fragment && marked.Hit == default
            ? (fragment.Start, fragment.End)
            : marked.Hit;
        switch (part.Field)
        {
            case HighlightField.TypeName:
                WriteText(output, part.TypeName);
                break;
            case HighlightField.Field:
                WriteText(output, marked.Value.Property);
                break;
            case HighlightField.Item when marked.Value.Item is null:
                output.Write("null"u8);
                break;
            case HighlightField.Item:
                JsonNumber.Write(output, marked.Value.Item.Value);
                break;
            case HighlightField.Fragments:
                WriteList(output, part, fragments, fragments.Select(item => marked with { Fragment = item }));
                break;
            case HighlightField.Hits:
                WriteList(output, part, fragments, marked.Fragment!.Hits.Select(hit => marked with { Hit = hit }));
                break;
            case HighlightField.Text:
                WriteText(output, Cut(marked.Fragment!, start, end));
                break;
            case HighlightField.Start:
                JsonNumber.Write(output, start);
                break;
            case HighlightField.End:
                JsonNumber.Write(output, end);
                break;
            default:
                throw new UnreachableException(part.Field.ToString());
        }
    }

    static void WriteList(
        IBufferWriter<byte> output,
        HighlightPart part,
        IReadOnlyList<Fragment> fragments,
        IEnumerable<Marked> items)
    {
        output.Write("["u8);
        var isFirst = true;
        foreach (var item in items)
        {
            output.Write(isFirst ? ""u8 : ","u8);
            isFirst = false;
            WriteObject(output, part.Parts, fragments, item);
        }

        output.Write("]"u8);
    }

    /// <summary>The part of a fragment between two places of the whole text.</summary>
    static string Cut(Fragment fragment, int start, int end) => start == fragment.Start && end == fragment.End
        ? fragment.Text
        : string.Concat(fragment.Text.EnumerateRunes().Skip(start - fragment.Start).Take(end - start));

    static void WriteText(IBufferWriter<byte> output, string text) =>
        JsonText.WriteString(output, text);
}
