using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using IpGraph.Explorer.Wording;

namespace IpGraph.Server.Feeds;

/// <summary>Releases as a JSON Feed; <c>_ipgraph</c> has every id that changed.</summary>
/// <remarks>https://www.jsonfeed.org/version/1.1/</remarks>
static class JsonFeed
{
    public const string Path = "/feeds/releases.json";

    public const string MediaType = "application/feed+json; charset=utf-8";

    static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="releases">The newest first.</param>
    /// <param name="home">The address of the server.</param>
    public static byte[] Write(IReadOnlyList<ReleaseEntry> releases, Uri home, Language language) => JsonSerializer.SerializeToUtf8Bytes(
        new JsonObject
        {
            ["version"] = "https://jsonfeed.org/version/1.1",
            ["title"] = ReleaseFeeds.Title(language),
            ["description"] = ReleaseFeeds.Description(language),
            ["home_page_url"] = new Uri(home, language.Tag()).AbsoluteUri,
            ["feed_url"] = ReleaseFeeds.In(language, Path, home).AbsoluteUri,
            ["language"] = language.Tag(),
            ["items"] = new JsonArray([.. releases.Select(release => Item(release, home, language))]),
        },
        Readable);

    static JsonObject Item(ReleaseEntry release, Uri home, Language language) => new JsonObject
    {
        ["id"] = release.Id,
        ["url"] = ReleaseFeeds.AddressOf(release, home, language).AbsoluteUri,
        ["title"] = release.Title(language),
        ["content_text"] = release.Text(language),
        ["date_published"] = release.Time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture),
        ["_ipgraph"] = new JsonObject
        {
            ["version"] = release.Version,
            ["since"] = release.Changes?.From,
            ["nodes"] = release.Nodes,
            ["added"] = Ids(release.Changes?.Added),
            ["changed"] = Ids(release.Changes?.Changed),
            ["removed"] = Ids(release.Changes?.Removed),
        },
    };

    static JsonArray Ids(IReadOnlyList<string>? ids) => [.. (ids ?? []).Select(id => (JsonNode?)JsonValue.Create(id))];
}
