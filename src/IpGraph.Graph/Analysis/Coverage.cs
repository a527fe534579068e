namespace IpGraph.Graph.Analysis;

/// <summary>How far the counted nodes can show anything at all on two axes, in all and by edition.</summary>
/// <remarks>Where not one node of an edition is on one of the axes, the edition does not tell of that axis: what is
/// missing there was not examined, which is another thing than that nothing was found.</remarks>
sealed class Coverage
{
    readonly CountedTable table;
    readonly int rows;
    readonly int columns;
    readonly HashSet<int> examined;
    readonly bool isAnyExamined;

    /// <param name="rows">The place of the one axis in the table.</param>
    /// <param name="columns">The place of the other; it may be the same.</param>
    public Coverage(CountedTable table, int rows, int columns)
    {
        (this.table, this.rows, this.columns) = (table, rows, columns);
        examined = [.. table.Editions.Years.Where(year => IsExamined(Of(year)))];
        isAnyExamined = IsExamined(table.Items);
    }

    /// <summary>How many of the counted nodes belong to editions that tell of both axes, or to none.</summary>
    public int Examined => table.Items.Count(item =>
        item.Edition is not { } year || !table.Editions.Years.Contains(year) || examined.Contains(year));

    /// <summary>The denominator and its parts.</summary>
    public void AddTo(AnswerObject answer)
    {
        Count(answer, table.Items);
        answer["examined"] = Examined;
        answer["coverage"] = table.Editions.Years.Select(year =>
        {
            var edition = new AnswerObject { ["year"] = year, ["isExamined"] = examined.Contains(year) };
            Count(edition, Of(year));
            return edition;
        }).ToList();
    }

    /// <summary>What a count of nothing means for an entry, or for two that are looked at together.</summary>
    public string Finding(int count, params ReadOnlySpan<(int Axis, AxisEntry Entry)> entries)
    {
        if (count > 0)
            return "FOUND";
        foreach (var (axis, entry) in entries)
        {
            if (!table.Axes[axis].CanTell(entry))
                return "NOT_EXAMINED";
            if (table.Editions.Of(table.Axes[axis].Axis, entry) is { } year && !examined.Contains(year))
                return "NOT_EXAMINED";
        }

        return isAnyExamined ? "NOTHING_FOUND" : "NOT_EXAMINED";
    }

    void Count(AnswerObject answer, IReadOnlyCollection<CountedItem> items)
    {
        answer["of"] = items.Count;
        answer["inRows"] = items.Count(item => item.Entries[rows].Length > 0);
        answer["inColumns"] = items.Count(item => item.Entries[columns].Length > 0);
        answer["inBoth"] = items.Count(item => item.Entries[rows].Length > 0 && item.Entries[columns].Length > 0);
    }

    bool IsExamined(IReadOnlyCollection<CountedItem> items) =>
        items.Any(item => item.Entries[rows].Length > 0) && items.Any(item => item.Entries[columns].Length > 0);

    List<CountedItem> Of(int year) => [.. table.Items.Where(item => item.Edition == year)];
}
