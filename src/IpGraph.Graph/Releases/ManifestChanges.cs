namespace IpGraph.Graph.Releases;

/// <summary>Which nodes an index of the older release has to take in, take anew and drop; ids in natural order.</summary>
public sealed record ManifestChanges(
    string From,
    string To,
    IReadOnlyList<string> Added,
    IReadOnlyList<string> Changed,
    IReadOnlyList<string> Removed)
{
    /// <summary>Whether no node that both have is as it was: what nodes tell is another, or all that they tell.</summary>
    public bool IsOfEveryNode { get; private init; }

    public static ManifestChanges Between(Manifest older, Manifest newer) => new(
        older.Version,
        newer.Version,
        [.. newer.Hashes.Keys.Where(id => !older.Hashes.ContainsKey(id))],
        [.. newer.Hashes.Where(node => older.Hashes.TryGetValue(node.Key, out var hash) && hash != node.Value).Select(node => node.Key)],
        [.. older.Hashes.Keys.Where(id => !newer.Hashes.ContainsKey(id))])
    {
        IsOfEveryNode = older.Hashes.Count > 0 && !older.Hashes.Any(node => newer.Hashes.TryGetValue(node.Key, out var hash) && hash == node.Value),
    };
}
