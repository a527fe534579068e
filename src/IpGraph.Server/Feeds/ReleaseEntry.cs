using System.Text;
using IpGraph.Explorer.Wording;
using IpGraph.Graph.Releases;

namespace IpGraph.Server.Feeds;

/// <summary>A release of the dataset, with what it changed.</summary>
/// <param name="Version">The version of the dataset.</param>
/// <param name="Released">The day.</param>
/// <param name="Changes">Since the release before; null for the first that has a date.</param>
/// <param name="Nodes">How many nodes it has.</param>
sealed record ReleaseEntry(string Version, DateOnly Released, ManifestChanges? Changes, int Nodes)
{
    /// <summary>Ids that a text for people names of each kind of change.</summary>
    const int NamedMax = 50;

    public string Id => $"urn:ipgraph:version:{Version}";

    public DateTimeOffset Time => new(Released, TimeOnly.MinValue, TimeSpan.Zero);

    public string Title(Language language) => Changes is null
        ? language.Say($"公開日のある最初の版、{LanguageWords.Number(Nodes)}ノード", $"{language.Count(Nodes, "node")}, the first release with a date")
        : language.Say(
            $"ノードの追加{Changes.Added.Count}、変更{Changes.Changed.Count}、削除{Changes.Removed.Count}",
            $"{language.Count(Changes.Added.Count, "node")} added, {Changes.Changed.Count} changed, {Changes.Removed.Count} removed");

    public string Text(Language language)
    {
        var text = new StringBuilder(language.Say($"版 {Version}。{Title(language)}。", $"Version {Version}. {Title(language)}."));
        if (Changes is not null)
        {
            Name(text, language, language.Say("追加", "Added"), Changes.Added);
            Name(text, language, language.Say("変更", "Changed"), Changes.Changed);
            Name(text, language, language.Say("削除", "Removed"), Changes.Removed);
        }

        return text.ToString();
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

    static void Name(StringBuilder text, Language language, string what, IReadOnlyList<string> ids)
    {
        if (ids.Count == 0)
            return;
        var named = string.Join(language.Say("、", ", "), ids.Take(NamedMax));
        var rest = ids.Count - NamedMax;
        text.Append('\n').Append(rest > 0
            ? language.Say($"{what}：{named}、ほか{rest}件。", $"{what}: {named}, and {rest} more.")
            : language.Say($"{what}：{named}。", $"{what}: {named}."));
    }
}
