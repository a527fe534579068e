using System.Globalization;

namespace IpGraph.Explorer.Wording;

/// <summary>Tells entries of one list apart that are called alike.</summary>
static class Namesakes
{
    /// <param name="entries">Of each its id, what it is called, its kind, and the year of its edition if it has one.</param>
    /// <returns>By id, for each entry that shares name and kind with another: its edition, or, where that is the same too, its number
    /// as the id tells it.</returns>
    public static IReadOnlyDictionary<string, string> Of(
        IEnumerable<(string Id, string Label, string Kind, int? Edition)> entries, Language language)
    {
        var apart = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var alike in entries.DistinctBy(entry => entry.Id).GroupBy(entry => (entry.Label, entry.Kind)).Where(group => group.Count() > 1))
        {
            var isByEdition = alike.All(entry => entry.Edition is not null) && alike.DistinctBy(entry => entry.Edition).Count() == alike.Count();
            foreach (var (id, _, kind, edition) in alike)
                apart[id] = isByEdition ? Edition(edition!.Value, language) : ShortName.Numbered(kind, id, language);
        }

        return apart;
    }

    static string Edition(int year, Language language) => language.Say($"{year}年", year.ToString(CultureInfo.InvariantCulture));
}
