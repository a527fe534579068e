using IpGraph.Explorer.Drawing.Differences;
using IpGraph.Explorer.Drawing.Markup;
using IpGraph.Explorer.Drawing.Matrices;
using IpGraph.Explorer.Drawing.Neighborhoods;
using IpGraph.Explorer.Drawing.Schedules;
using IpGraph.Explorer.Drawing.Targets;
using IpGraph.Explorer.Drawing.Trends;
using IpGraph.Explorer.Wording;
using Snapshooter;
using Snapshooter.Xunit;

namespace IpGraph.Explorer.Tests.Drawing;

public sealed class SnapshotTests
{
    public static TheoryData<string, Language> Drawings()
    {
        var data = new TheoryData<string, Language>();
        foreach (var name in All.Keys)
        {
            data.Add(name, Language.Japanese);
            data.Add(name, Language.English);
        }

        return data;
    }

    /// <summary>Every kind of drawing, by its name.</summary>
    public static readonly Dictionary<string, Func<Language, string>> All = new()
    {
        ["neighborhood"] = language => NeighborhoodDrawing.Draw(Sample.Neighborhood(language), "n").ToHtml("f", "表"),
        ["neighborhood-file"] = language => SvgFile.Write(NeighborhoodDrawing.Draw(Sample.Neighborhood(language), "n").Picture, "https://example.org", "https://example.org/ja/around", language),
        ["neighborhood-gexf"] = language => GexfFile.Write(Sample.Neighborhood(language), "https://example.org"),
        ["schedule"] = language => ScheduleDrawing.Draw(Sample.Schedule(language), "s")!.ToHtml("f", "表"),
        ["target"] = language => TargetDrawing.Draw(Sample.Target(language), "t")!.ToHtml("f", "表"),
        ["difference"] = language => DifferenceDrawing.RunningHtml(Sample.Difference(language)) + DifferenceDrawing.SideBySideHtml(Sample.Difference(language)),
        ["heat"] = language => HeatDrawing.ToHtml(Sample.Heat(language)),
        ["trend"] = language => TrendDrawing.Draw(Sample.Trend(language), "r")!.ToHtml("f", "表"),
    };

    [Theory]
    [MemberData(nameof(Drawings))]
    public void A_drawing_is_as_it_was_last_looked_at(string name, Language language) =>
        Snapshot.Match(Lines(All[name](language)), SnapshotNameExtension.Create(name, language.Tag()));

    /// <summary>An element a line, so that a difference can be read.</summary>
    static string Lines(string markup) => markup.Replace("><", ">\n<", StringComparison.Ordinal).TrimEnd() + "\n";
}
