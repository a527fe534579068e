using System.Text;

namespace IpGraph.Graph.Queries;

/// <summary>What is searched for.</summary>
public abstract record SearchExpression
{
    SearchExpression()
    {
    }

    /// <summary>Every part is found; parts that are <see cref="Not"/> are not.</summary>
    public sealed record All(IReadOnlyList<SearchExpression> Parts) : SearchExpression;

    /// <summary>At least one part is found.</summary>
    public sealed record Any(IReadOnlyList<SearchExpression> Parts) : SearchExpression;

    /// <summary>The part is not found; it stands only in <see cref="All"/>, beside what is.</summary>
    public sealed record Not(SearchExpression Part) : SearchExpression;

    /// <summary>A word in any of its forms, or Japanese without a space.</summary>
    public sealed record Word(string Text) : SearchExpression;

    /// <summary>Words just as they are, one after another.</summary>
    public sealed record Phrase(string Text) : SearchExpression;

    /// <summary>Words that begin so.</summary>
    public sealed record Prefix(string Text) : SearchExpression;

    /// <summary>The expression as it could be typed.</summary>
    public sealed override string ToString()
    {
        var text = new StringBuilder();
        Print(this, text);
        return text.ToString();
    }

    /// <summary>The parts that are looked for, without what is excluded.</summary>
    public IEnumerable<SearchExpression> Leaves() => this switch
    {
        All all => all.Parts.SelectMany(part => part.Leaves()),
        Any any => any.Parts.SelectMany(part => part.Leaves()),
        Not => [],
        _ => [this],
    };

    static void Print(SearchExpression expression, StringBuilder text)
    {
        switch (expression)
        {
            case All all:
                PrintParts(all.Parts, " ", text);
                break;
            case Any any:
                PrintParts(any.Parts, " OR ", text);
                break;
            case Not not:
                text.Append('-');
                Print(not.Part, text);
                break;
            case Word word:
                text.Append(word.Text);
                break;
            case Phrase phrase:
                text.Append('"').Append(phrase.Text).Append('"');
                break;
            case Prefix prefix:
                text.Append(prefix.Text).Append('*');
                break;
        }
    }

    static void PrintParts(IReadOnlyList<SearchExpression> parts, string between, StringBuilder text)
    {
        for (var index = 0; index < parts.Count; index++)
        {
            if (index > 0)
                text.Append(between);
            var isGroup = parts[index] is Any or All;
            text.Append(isGroup ? "(" : "");
            Print(parts[index], text);
            text.Append(isGroup ? ")" : "");
        }
    }
}
