using System.Security.Cryptography;
using System.Text;
using IpGraph.Seed.Building;
using IpGraph.Seed.Reading;
using IpGraph.Testing;

namespace IpGraph.Seed.Tests.Checks;

public sealed class SourceChecksTests : IDisposable
{
    const string Source = "工程表\n第1章\n量子技術の **社会\n実装** に向け、\n・ 文科省と　連携する。\n文部科学省\n";

    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();

    public SourceChecksTests() => File.WriteAllText(Path.Combine(folder.FullName, "roadmap.txt"), Source);

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("量子技術の社会実装に向け、")]
    [InlineData("社会実装に向け、文科省と連携する。", "3-4, roadmap-2023:5", false)]
    [InlineData("社会実装に向け、\n      文科省と連携する。", "3-5")]
    [InlineData("文部科学省量子技術", "[roadmap-2023:6, roadmap-2023:3]")]
    public void A_quote_is_compared_without_space_and_emphasis(string quote, string lines = "3-5", bool stands = true)
    {
        Assert.Equal(stands, !Rules(quote, lines).Contains("QuotesStandAtTheirLines"));
    }

    [Theory]
    [InlineData("量子技術の社会実装に向けて")]
    [InlineData("文部科学省")]
    [InlineData("連携する。\n      量子技術")]
    public void A_quote_that_does_not_stand_at_the_cited_lines_is_refused(string quote)
    {
        Assert.Contains("QuotesStandAtTheirLines", Rules(quote, "3-5"));
    }

    [Fact]
    public void A_printed_name_stands_at_the_lines_of_its_link()
    {
        Assert.DoesNotContain("PrintedNamesStandAtTheirLines", Rules("文科省", "3-5", printedAs: "文部科学省"));
        Assert.Contains("PrintedNamesStandAtTheirLines", Rules("文科省", "3-5", printedAs: "文化庁"));
    }

    [Fact]
    public void Cited_lines_that_are_blank_are_refused()
    {
        File.WriteAllText(Path.Combine(folder.FullName, "roadmap.txt"), Source + "\n");

        Assert.DoesNotContain("CitedLinesAreNotBlank", Rules("文科省", "3-7", lineCount: 7));
        Assert.Contains("CitedLinesAreNotBlank", Rules("文科省", "[roadmap-2023:3-5, roadmap-2023:7]", lineCount: 7));
    }

    [Fact]
    public void A_document_is_held_to_its_hash_and_lines()
    {
        Assert.DoesNotContain("DocumentsAreTheirFiles", Rules("文科省", "3-5"));
        Assert.Contains("DocumentsAreTheirFiles", Rules("文科省", "3-5", lineCount: 7));
        Assert.Contains("DocumentsAreTheirFiles", Rules("文科省", "3-5", sha256: new string('0', 64)));
        Assert.Contains("DocumentsAreTheirFiles", Rules("文科省", "3-5", fileName: "other.txt"));
        Assert.Contains("DocumentsAreTheirFiles", Rules("文科省", "3-5", fileName: "../roadmap.txt"));
    }

    [Fact]
    public void A_last_line_without_a_line_break_counts()
    {
        File.WriteAllText(Path.Combine(folder.FullName, "roadmap.txt"), Source + "終");

        Assert.DoesNotContain("DocumentsAreTheirFiles", Rules("文科省", "3-5", lineCount: 7));
    }

    [Theory]
    [InlineData("SUMMARY", false)]
    [InlineData("OFFICIAL", true)]
    public void A_summary_is_not_compared_and_a_name_printed_in_its_document_is(string textSource, bool isCompared)
    {
        var rules = Rules("自分の言葉で述べる。", "3-5", printedAs: "文化庁", textSource: textSource);

        Assert.Equal(isCompared, rules.Contains("QuotesStandAtTheirLines"));
        Assert.Contains("PrintedNamesStandAtTheirLines", rules);
    }

    List<string> Rules(string quote, string lines, string printedAs = "文部科学省", int lineCount = 6,
        string? sha256 = null, string fileName = "roadmap.txt", string? textSource = null)
    {
        var bytes = File.ReadAllBytes(Path.Combine(folder.FullName, "roadmap.txt"));
        var cite = lines.StartsWith('[') ? lines : $"[roadmap-2023:{lines}]";
        var text =
            $"""
            - id: Document:roadmap-2023
              cite: roadmap-2023:1
              title: 工程表
              fileName: {fileName}
              sha256: {sha256 ?? Convert.ToHexStringLower(SHA256.HashData(bytes))}
              lines: {lineCount}{(textSource is null ? "" : $"\n  textSource: {textSource}")}
            - id: Section:1
              cite: roadmap-2023:2
              year: 2023
              title: 第1章
            - id: Ministry:mext
              cite: roadmap-2023:6
              name: 文部科学省
              nameEn: MEXT
            - id: Measure:1
              cite: {cite}
              year: 2023
              title: x
              titleEn: x
              section: Section:1
              ledBy: [{"{"}to: Ministry:mext, printedAs: {printedAs}, cite: 'roadmap-2023:6'{"}"}]
              text: |-
                  {quote}

            """;
        var reading = SeedReader.Read([new SeedFile("a.yaml", Encoding.UTF8.GetBytes(text))]);
        Assert.Empty(reading.Problems);
        return [.. SeedGraphs.Build(textSource is null ? SmallModel.Model : SummaryModel.Model, reading, folder.FullName).Problems.Select(problem => problem.Rule)];
    }
}
