using IpGraph.Graph.Queries;

namespace IpGraph.Graph.Analysis;

/// <summary>Two axes laid out against each other as an object of the answer, every cell included.</summary>
static class MatrixAnswer
{
    /// <summary>How many cells a matrix has at most.</summary>
    public const int CellsMax = 10_000;

    /// <exception cref="AnalysisException">There would be too many cells.</exception>
    public static AnswerObject Of(GraphAnalysis.Matrix question, CountedTable table)
    {
        var (rows, columns) = (table.Axes[0].Entries, table.Axes[1].Entries);
        if ((long)rows.Count * columns.Count > CellsMax)
        {
            throw new AnalysisException(
                $"rows and columns: {rows.Count} {question.Rows.Name} by {columns.Count} {question.Columns.Name} make too many cells; "
                + $"at most {CellsMax}. Name types that are fewer.",
                "rows", "columns");
        }

        var members = new List<int>[rows.Count, columns.Count];
        var inRows = new int[rows.Count];
        var inColumns = new int[columns.Count];
        foreach (var item in table.Items)
            Count(item, members, inRows, inColumns);
        var coverage = new Coverage(table, 0, 1);
        var answer = new AnswerObject
        {
            ["columns"] = columns.Select((entry, place) => Total(coverage, 1, entry, inColumns[place])).ToList(),
            ["rows"] = rows.Select((entry, row) =>
            {
                var total = Total(coverage, 0, entry, inRows[row]);
                total["cells"] = columns.Select((column, place) =>
                    Cell(coverage, entry, column, members[row, place] ?? [])).ToList();
                return total;
            }).ToList(),
        };
        coverage.AddTo(answer);
        return answer;
    }

    static void Count(CountedItem item, List<int>[,] members, int[] inRows, int[] inColumns)
    {
        foreach (var column in item.Entries[1])
            inColumns[column]++;
        foreach (var row in item.Entries[0])
        {
            inRows[row]++;
            foreach (var column in item.Entries[1])
                (members[row, column] ??= []).Add(item.Node);
        }
    }

    static AnswerObject Total(Coverage coverage, int axis, AxisEntry entry, int count)
    {
        var total = new AnswerObject { ["total"] = count, ["finding"] = coverage.Finding(count, (axis, entry)) };
        entry.AddTo(total);
        return total;
    }

    static AnswerObject Cell(Coverage coverage, AxisEntry row, AxisEntry column, List<int> members)
    {
        var cell = new AnswerObject
        {
            ["count"] = members.Count,
            ["finding"] = coverage.Finding(members.Count, (0, row), (1, column)),
            ["members"] = Members.Of(members),
        };
        column.AddTo(cell);
        return cell;
    }
}

/// <summary>The nodes behind a count, a part of them at a time.</summary>
static class Members
{
    public static AnswerObject.Answer Of(List<int> nodes) => arguments =>
        nodes.Skip((int)arguments["skip"]!).Take((int)arguments["first"]!).Select(node => new NodeReference(node)).ToList();
}
