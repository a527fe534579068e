using IpGraph.Neo4j.Answers;

namespace IpGraph.Neo4j.Cypher;

/// <summary>An expression of a statement together with how its value becomes part of the answer.</summary>
/// <param name="Text">The expression; null where the answer is known without one.</param>
sealed record Column(CypherText? Text, RowShape Shape)
{
    public static Column Constant(string? text) => new(null, new ConstantRow(text));
}

/// <summary>Expressions that come back together as one list, each under a number.</summary>
sealed class ColumnList
{
    readonly List<CypherText> texts = [];

    public int Count => texts.Count;

    /// <summary>Takes the column in and returns its number; -1 where it has no expression.</summary>
    public int Add(CypherText? text)
    {
        if (text is null)
            return -1;
        texts.Add(text);
        return texts.Count - 1;
    }

    /// <summary>Nothing as 0, one expression as itself, several as a list.</summary>
    public CypherText Text() => texts.Count switch
    {
        0 => $"0",
        1 => texts[0],
        _ => List(),
    };

    public CypherText List() => $"[{CypherText.Join(", ", texts)}]";
}
