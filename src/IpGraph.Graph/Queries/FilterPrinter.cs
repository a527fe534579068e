using System.Buffers;
using System.Diagnostics;
using System.Text;
using IpGraph.Json;

namespace IpGraph.Graph.Queries;

/// <summary>A filter as text on one line, with parentheses wherever a reader might doubt.</summary>
public static class FilterPrinter
{
    public static string Print(Filter filter) => Print(filter, 0);

    static string Print(Filter filter, int depth)
    {
        QueryDepth.Enter(ref depth);
        return filter switch
        {
            Filter.And { Parts.Count: 0 } => "true",
            Filter.Or { Parts.Count: 0 } => "false",
            Filter.And and => string.Join(" and ", and.Parts.Select(part => Operand(part, depth))),
            Filter.Or or => string.Join(" or ", or.Parts.Select(part => Operand(part, depth))),
            Filter.Not not => $"not ({Print(not.Inner, depth)})",
            Filter.Compare compare =>
                $"{compare.Property.Name} {Sign(compare.Comparison)} {Value(compare.Value)}",
            Filter.In among => $"{among.Property.Name} in [{string.Join(", ", among.Values.Select(Value))}]",
            Filter.Missing missing => $"{missing.Property.Name} is missing",
            Filter.Has has => $"{has.Property.Name} has {Value(has.Value)}",
            Filter.OfType kind => $"type in [{string.Join(", ", kind.Types.Select(type => type.Name))}]",
            Filter.Related related => Related(related, depth),
            _ => throw new UnreachableException(filter.ToString()),
        };
    }

    static string Operand(Filter filter, int depth) =>
        filter is Filter.And { Parts.Count: > 1 } or Filter.Or { Parts.Count: > 1 }
            ? $"({Print(filter, depth)})"
            : Print(filter, depth);

    static string Related(Filter.Related related, int depth)
    {
        var text = $"{related.Field.Name} {related.Quantifier.ToString().ToLowerInvariant()}";
        if (related.Node is { } node)
            text += $" ({Print(node, depth)})";
        if (related.Link is { } link)
            text += $" link ({Print(link, depth)})";
        return text;
    }

    static string Sign(Comparison comparison) => comparison switch
    {
        Comparison.Equal => "=",
        Comparison.NotEqual => "!=",
        Comparison.Less => "<",
        Comparison.LessOrEqual => "<=",
        Comparison.Greater => ">",
        Comparison.GreaterOrEqual => ">=",
        Comparison.Contains => "contains",
        Comparison.ContainsFolded => "contains folded",
        Comparison.StartsWith => "starts with",
        Comparison.EndsWith => "ends with",
        _ => throw new UnreachableException(comparison.ToString()),
    };

    /// <summary>The value as the answer would write it.</summary>
    public static string Value(object value)
    {
        var text = new ArrayBufferWriter<byte>();
        JsonText.WriteValue(text, value);
        return Encoding.UTF8.GetString(text.WrittenSpan);
    }
}
