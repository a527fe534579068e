using IpGraph.Graph.Model;

namespace IpGraph.Binding.Citing;

/// <summary>A citation as a sentence for a footnote; one for each work.</summary>
static class TextStyle
{
    public static string Write(IReadOnlyList<CitedWork> works, Language language) =>
        string.Join(language == Language.Ja ? "" : " ", works.Select(work => Write(work, language)));

    static string Write(CitedWork work, Language language)
    {
        var isJapanese = language == Language.Ja;
        var (by, containerBy) = (By(work.HasOwnTitle, language), By(work.HasOwnContainer, language));
        var title = (isJapanese, work.Container) switch
        {
            (true, { } container) when work.IsSummary => $"{work.Title}［{CitedWork.SummedUpBy(language)}］『{container}』{containerBy}",
            (false, { } container) when work.IsSummary => $"{work.Title} [{CitedWork.SummedUpBy(language)}], in {container}{containerBy}",
            (true, { } container) => $"「{work.Title}」{by}『{container}』{containerBy}",
            (true, null) => $"『{work.Title}』{by}",
            (false, { } container) => $"“{work.Title}”{by}, in {container}{containerBy}",
            (false, null) => $"{work.Title}{by}",
        };
        string?[] imprint = [work.Author?.Whole, work.Publisher, work.IssuedOn, work.Version is { } version ? Version(version, isJapanese) : null];
        var known = imprint.OfType<string>().ToList();
        var brackets = known.Count == 0
            ? ""
            : isJapanese ? $"（{string.Join("、", known)}）" : $" ({string.Join(", ", known)})";
        var place = work.Place(language, "–") is { } lines ? (isJapanese ? lines : $", {lines}") : "";
        return $"{title}{brackets}{place}{(isJapanese ? "。" : ".")}{(work.Url is { } url ? $" {url}" : "")}";
    }

    static string By(bool isOurs, Language language) =>
        !isOurs ? "" : language == Language.Ja ? $"［{CitedWork.TitledBy(language)}］" : $" [{CitedWork.TitledBy(language)}]";

    static string Version(string version, bool isJapanese) => isJapanese ? $"版 {version}" : $"version {version}";
}
