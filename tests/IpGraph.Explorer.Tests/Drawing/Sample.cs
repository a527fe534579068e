using IpGraph.Explorer.Drawing.Differences;
using IpGraph.Explorer.Drawing.Markup;
using IpGraph.Explorer.Drawing.Matrices;
using IpGraph.Explorer.Drawing.Neighborhoods;
using IpGraph.Explorer.Drawing.Schedules;
using IpGraph.Explorer.Drawing.Targets;
using IpGraph.Explorer.Drawing.Trends;
using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Tests.Drawing;

/// <summary>Small data to draw, with what is awkward in it: both widths of letters, marks of markup, gaps, bounds, breaks.</summary>
static class Sample
{
    static readonly Caption Caption = new("図の名前 <&>", "何が描かれているか");

    public static NeighborhoodPicture Neighborhood(Language language = Language.Japanese) => new(
        Caption,
        [
            new("Measure:1", "量子技術の国際標準化を産学官で推進する", "施策 2023", "content", "/ja/nodes/Measure:1"),
            new("Topic:quantum", "量子", "主題", "concept", "/ja/nodes/Topic:quantum", new(12, "/ja/around?of=Measure:1&with=Topic:quantum", "+12件")),
            new("Ministry:maff", "農林水産省", "府省庁", "entity", "/ja/nodes/Ministry:maff"),
            new("Document:d", "R&D <plan> of advanced telecommunications", "資料", "other", "/ja/nodes/Document:d"),
        ],
        [
            new("Measure:1", "Topic:quantum", "TOUCHES", "触れる", true),
            new("Measure:1", "Ministry:maff", "LED_BY", "担当", false),
            new("Ministry:maff", "Measure:1", "MENTIONS", "言及", true),
            new("Topic:quantum", "Document:d", "CITES", "引用", false),
            new("Measure:1", "Elsewhere:1", "CITES", "引用", false),
        ],
        language);

    /// <summary>So many nodes, joined at random but always in the same way, with labels of many lengths.</summary>
    public static NeighborhoodPicture Large(int nodeCount, int seed)
    {
        const string letters = "量子技術国際標準化の推進・ＡＩと知財 Quantum Wide Web iii（再掲）ｶﾅ";
        var random = new Random(seed);
        string Label() => string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => letters[random.Next(letters.Length)])).Trim();
        var nodes = Enumerable.Range(0, nodeCount).Select(number => new PictureNode(
            $"N:{number}", Label(), "種類", "content", $"/ja/nodes/N:{number}",
            random.Next(2) == 0 ? null : new PictureExpansion(number, "/ja/around", $"+{number}件を加える"))).ToList();
        var edges = Enumerable.Range(1, nodeCount - 1)
            .Select(number => (From: random.Next(number), To: number))
            .Concat(Enumerable.Range(0, nodeCount / 2).Select(_ => (From: random.Next(nodeCount), To: random.Next(nodeCount))))
            .Select(pair => new PictureEdge($"N:{pair.From}", $"N:{pair.To}", "TOUCHES", "触れる", false));
        return new NeighborhoodPicture(Caption, nodes, [.. edges], Language.Japanese);
    }

    public static ScheduleChart Schedule(Language language = Language.Japanese) => new(
        Caption,
        [
            new(2024, 2026, "左記の実施状況を踏まえ、必要な取組を実施。", true, "内閣府（知財）"),
            new(2023, 2023, "関係府省で連携し、国際標準戦略を推進。", false, "内閣府（知財）", "/ja/nodes/ScheduleEntry:2"),
            new(2023, 2024, "R&D を<支援>。", false, "内閣府（知財）"),
            new(2023, 2023, "調査。", false, "農林水産省"),
        ],
        language);

    public static TargetChart Target(Language language = Language.Japanese) => new(
        Caption, "兆円", new TargetLevel("20兆円以上", "20兆円以上", 20, null, 2033),
        [
            new(2021, "2021年", 4, null, Qualifier.MoreThan, "４兆円超", "留保つき", null),
            new(2022, "2022年", 4.7, null, Qualifier.Exact, "4.7兆円", "確定値", "集計の範囲が変わった"),
            new(2023, "2023年", 5.8, 5.2, Qualifier.Range, "5.2〜5.8兆円", "留保つき", null),
            new(2024, "2024年", 6, null, Qualifier.About, "約６兆円", "推計値", null),
            new(null, "R7年度補正", 7, null, Qualifier.LessThan, "７兆円弱", "暫定値", null),
        ],
        0.143135, 0.129022, ["年のない値は表だけにあります。"], language);

    public static TextDifference Difference(Language language = Language.Japanese) => new(
        [
            new(DifferenceKind.Same, "海賊版対策として、"),
            new(DifferenceKind.Removed, "検索サイト事業者"),
            new(DifferenceKind.Added, "検索事業者及び<CDN>事業者"),
            new(DifferenceKind.Same, "への働きかけを行う。"),
        ],
        "2023年", "2025年", language);

    public static HeatTable Heat(Language language = Language.Japanese) => new(
        "府省庁 × 戦略分野", "府省庁", "measures",
        [new("量子", "/ja/nodes/q", 9), new("造船", null, 0), new("海洋", null, null)],
        [
            new(new("総務省", "/ja/nodes/mic", 16), [new(9, "/ja/matrix?row=mic&column=q"), new(0, null), new(null, null)]),
            new(new("環境省", null, 1), [new(1, "/ja/matrix?row=moe&column=q"), new(0, null), new(null, null)]),
        ],
        language);

    public static TrendChart Trend(Language language = Language.Japanese) => new(
        Caption, ["2023", "2024", "2025", "2026"],
        [
            new("生成AI", "/ja/nodes/Topic:gen", [new(2, 186, "/ja/x"), null, new(14, 70, null), new(12, 60, null)]),
            new("海賊版", null, [new(12, 186, null), new(4, 40, null), new(14, 70, null), new(12, 60, null)]),
            new("Plant varieties", null, [new(0, 186, null), new(0, 40, null), new(0, 70, null), null]),
        ],
        "施策", language);
}
