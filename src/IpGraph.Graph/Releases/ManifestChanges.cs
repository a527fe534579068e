namespace IpGraph.Graph.Releases;

/// <summary>Which nodes an index of the older release has to take in, take anew and drop; ids in natural order.</summary>
public sealed record ManifestChanges(
    string From,
    string To,
    IReadOnlyList<string> Added,
    IReadOnlyList<string> Changed,
    IReadOnlyList<string> Removed)
{
    public static ManifestChanges Between(Manifest older, Manifest newer) => new(
        older.Version,
        newer.Version,
        [.. newer.Hashes.Keys.Where(id => !older.Hashes.ContainsKey(id))],
        [.. newer.Hashes.Where(node => older.Hashes.TryGetValue(node.Key, out var hash) && hash != node.Value).Select(node => node.Key)],
        [.. older.Hashes.Keys.Where(id => !newer.Hashes.ContainsKey(id))]);
}
