using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Changes;

/// <summary>What was removed, added and kept between two lists of named things.</summary>
static class Pairing
{
    /// <param name="older">The things before.</param>
    /// <param name="newer">The things after.</param>
    /// <param name="removed">The change for each that is gone.</param>
    /// <param name="added">The change for each that is new.</param>
    /// <param name="kept">The changes within each that is in both.</param>
    public static IEnumerable<SchemaChange> Of<T>(
        DefinitionList<T> older,
        DefinitionList<T> newer,
        Func<T, SchemaChange> removed,
        Func<T, SchemaChange> added,
        Func<T, T, IEnumerable<SchemaChange>> kept)
        where T : Definition =>
        older.Where(one => !newer.Contains(one.Name)).Select(removed)
            .Concat(newer.Where(one => !older.Contains(one.Name)).Select(added))
            .Concat(older.Where(one => newer.Contains(one.Name)).SelectMany(one => kept(one, newer[one.Name])));

    /// <summary>What is said of a thing, and whether it should still be used: words, which break nothing.</summary>
    public static IEnumerable<SchemaChange> Words(
        string coordinate, Definition older, Definition newer, string? olderReason = null, string? newerReason = null)
    {
        if (older.Description != newer.Description)
        {
            var what = older.Description is null ? "added" : newer.Description is null ? "removed" : "changed";
            yield return new SchemaChange(ChangeLevel.Safe, coordinate, $"its description was {what}");
        }

        if (olderReason == newerReason)
            yield break;
        yield return new SchemaChange(ChangeLevel.Safe, coordinate, (olderReason, newerReason) switch
        {
            (null, _) => $"is deprecated: {newerReason}",
            (_, null) => "is not deprecated any more",
            _ => $"the reason of its deprecation changed to: {newerReason}",
        });
    }
}
