using IpGraph.Graph.Queries;
using IpGraph.Neo4j.Answers;

namespace IpGraph.Neo4j.Cypher;

/// <summary>An expression of a statement together with how its value becomes part of the answer.</summary>
/// <param name="Text">The expression; null where the answer is known without one.</param>
sealed record Column(CypherText? Text, RowShape Shape)
{
    /// <summary>Subqueries that bind what the expression uses, each without the <c>CALL</c> around it.</summary>
    /// <remarks>Where something is grouped or summed, Cypher does not take it for an expression.</remarks>
    public IReadOnlyList<CypherText> Before { get; init; } = [];

    public static Column Constant(string? text) => new(null, new ConstantRow(text));

    /// <summary>All rows of a subquery as one list.</summary>
    /// <param name="body">Binds the rows; <c>WITH</c> is its last clause.</param>
    /// <param name="row">What is wanted of each.</param>
    /// <param name="isGrouped">Whether the body itself groups or sums.</param>
    public static Column Collect(CypherText body, Column row, RowShape shape, bool isGrouped = false)
    {
        if (!isGrouped && row.Before.Count == 0)
            return new Column($"COLLECT {{ {body} RETURN {row.Text!} }}", shape);
        var rows = Variable.Value();
        CypherText subquery = $"{body}{Calls(row.Before)} RETURN collect({row.Text!}) AS {rows}";
        return new Column($"{rows}", shape) { Before = [subquery] };
    }

    /// <summary>The first row of a subquery, or null.</summary>
    public static Column First(CypherText body, Column row)
    {
        var rows = Collect(body, row, row.Shape);
        return rows with { Text = $"head({rows.Text!})" };
    }

    /// <summary>The subqueries as clauses, each able to use everything bound before.</summary>
    public static CypherText Calls(IEnumerable<CypherText> subqueries) =>
        CypherText.Join("", subqueries.Select(subquery => (CypherText)$" CALL (*) {{ {subquery} }}"));
}

/// <summary>Expressions that come back together as one list, each under a number.</summary>
sealed class ColumnList
{
    readonly List<CypherText> texts = [];
    readonly List<CypherText> before = [];

    public int Count => texts.Count;

    /// <summary>Takes the column in and returns its number; -1 where it has no expression.</summary>
    public int Add(Column column)
    {
        before.AddRange(column.Before);
        return Add(column.Text);
    }

    public int Add(CypherText? text)
    {
        if (text is null)
            return -1;
        texts.Add(text);
        return texts.Count - 1;
    }

    public ObjectPart Add(ResponseKey key, Column column) => new(key, column.Shape, Add(column) >= 0);

    /// <summary>The columns as one: nothing as 0, one expression as itself, several as a list.</summary>
    public Column Column(RowShape shape) => new(Text(), shape) { Before = before };

    /// <summary>The columns as one that is always a list.</summary>
    public Column ListColumn(RowShape shape) => new(List(), shape) { Before = before };

    CypherText Text() => texts.Count switch
    {
        0 => $"0",
        1 => texts[0],
        _ => List(),
    };

    CypherText List() => $"[{CypherText.Join(", ", texts)}]";
}
