using IpGraph.Embedded.Storage;
using IpGraph.Graph.Queries;

namespace IpGraph.Embedded;

/// <summary>Writes how many of the items that were grouped belong to each edition, and how many of these are in no group.</summary>
/// <param name="years">The edition of each node; ranks are in rising order of the years.</param>
sealed class EditionWriter(byte[] key, RowReader<ValueColumn> years, (byte[] Key, EditionField Field)[] parts, byte[] end)
    : FacetWriter(key)
{
    public override void Write(QueryRunner run, ref JsonSink sink, in CollectedGroups groups)
    {
        var values = years.Columns.FirstOrDefault()?.Values;
        var (of, none) = Count(run, groups, values?.Count ?? 0);
        sink.Write(Key);
        sink.Write((byte)'[');
        var isFirst = true;
        for (var year = 0; year < of.Length; year++)
        {
            if (of[year] == 0)
                continue;
            if (!isFirst)
                sink.Write((byte)',');
            isFirst = false;
            WriteEdition(ref sink, values!.Json(year), of[year], none[year]);
        }

        sink.Write((byte)']');
    }

    public override void Describe(AccessPrinter access) =>
        access.Line($"{AccessPrinter.NameIn(Key)}: a pass over all items, by column");

    (int[] Of, int[] None) Count(QueryRunner run, in CollectedGroups groups, int count)
    {
        var (of, none) = (new int[count], new int[count]);
        for (var place = groups.Items.Start; place < groups.Items.Stop; place++)
        {
            var node = run.Items[place].Node;
            if (years.Find(node, out var row) is not { } column || column.Items(row) is not [var year, ..])
                continue;
            of[year]++;
            none[year] += FacetRunner.IsInNone(run, groups.Facet, node) ? 1 : 0;
        }

        return (of, none);
    }

    void WriteEdition(ref JsonSink sink, ReadOnlySpan<byte> year, int of, int none)
    {
        foreach (var (key, field) in parts)
        {
            sink.Write(key);
            if (field == EditionField.Year)
                sink.Write(year);
            else
                sink.Write(field == EditionField.Of ? of : none);
        }

        sink.Write(end);
    }
}
