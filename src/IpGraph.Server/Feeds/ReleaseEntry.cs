using System.Text;
using IpGraph.Graph.Releases;

namespace IpGraph.Server.Feeds;

/// <summary>A release of the dataset, with what it changed.</summary>
/// <param name="Version">The version of the dataset.</param>
/// <param name="Released">The day.</param>
/// <param name="Changes">Since the release before; null for the first.</param>
/// <param name="Nodes">How many nodes it has.</param>
sealed record ReleaseEntry(string Version, DateOnly Released, ManifestChanges? Changes, int Nodes)
{
    /// <summary>Ids that a text for people names of each kind of change.</summary>
    const int NamedMax = 50;

    public string Id => $"urn:ipgraph:version:{Version}";

    public DateTimeOffset Time => new(Released, TimeOnly.MinValue, TimeSpan.Zero);

    public string Title => Changes is null
        ? $"{Nodes} nodes, the first release"
        : $"{Changes.Added.Count} nodes added, {Changes.Changed.Count} changed, {Changes.Removed.Count} removed";

    public string Text
    {
        get
        {
            var text = new StringBuilder($"Version {Version}. ").Append(Title).Append('.');
            if (Changes is not null)
            {
                Name(text, "Added", Changes.Added);
                Name(text, "Changed", Changes.Changed);
                Name(text, "Removed", Changes.Removed);
            }

            return text.ToString();
        }
    }

    /// <summary>The releases, the newest first; a manifest that says no day is of none that was announced.</summary>
    public static IReadOnlyList<ReleaseEntry> Of(IReadOnlyList<Manifest> manifests)
    {
        var inOrder = manifests.Where(manifest => manifest.Released is not null)
            .OrderBy(manifest => manifest.Released)
            .ThenBy(manifest => manifest.Version, StringComparer.Ordinal)
            .ToList();
        return
        [
            .. inOrder.Select((manifest, index) => new ReleaseEntry(
                manifest.Version,
                manifest.Released!.Value,
                index == 0 ? null : ManifestChanges.Between(inOrder[index - 1], manifest),
                manifest.Hashes.Count)).Reverse(),
        ];
    }

    static void Name(StringBuilder text, string what, IReadOnlyList<string> ids)
    {
        if (ids.Count == 0)
            return;
        text.Append('\n').Append(what).Append(": ").AppendJoin(", ", ids.Take(NamedMax));
        if (ids.Count > NamedMax)
            text.Append(", and ").Append(ids.Count - NamedMax).Append(" more");
        text.Append('.');
    }
}
