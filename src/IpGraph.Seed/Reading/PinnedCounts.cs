using System.Globalization;

namespace IpGraph.Seed.Reading;

/// <summary>Reads <c>counts.yaml</c>: how many nodes of a type there have to be, with the reason.</summary>
public static class PinnedCounts
{
    public static IEnumerable<PinnedCount> Read(SeedValue root, ICollection<SeedProblem> problems)
    {
        foreach (var item in root.AsList)
        {
            if (item is not SeedValue.Mapping mapping)
            {
                problems.Add(item.Origin.Problem("LinksAreComplete",
                    "A pinned count has a type, a number and a reason."));
                continue;
            }

            var entry = new Entry(mapping, problems);
            var type = entry.Required("type");
            var year = entry.Optional("year");
            var expected = entry.Required("expected");
            var reason = entry.Required("reason");
            if (!entry.IsComplete("type", "year", "expected", "reason"))
                continue;
            if (Number(expected) is { } number && (year is null || Number(year) is not null))
                yield return new PinnedCount(entry.Origin, type, year is null ? null : Number(year), number, reason);
            else
                problems.Add(entry.Origin.Problem("LinksAreComplete", "'expected' and 'year' are whole numbers."));
        }
    }

    static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
