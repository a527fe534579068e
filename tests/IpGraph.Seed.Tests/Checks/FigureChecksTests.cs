using IpGraph.Seed.Checks;
using IpGraph.Seed.Reading;
using IpGraph.Testing;

namespace IpGraph.Seed.Tests.Checks;

public sealed class FigureChecksTests : IDisposable
{
    const string Exclusions = "- {cite: 'roadmap-2023:29', printed: 3つ, reason: The number of parts of a plan.}\n";

    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();

    public FigureChecksTests() => Write("利用者は200万人となった。", "2024年は400万人", "増減率 96.5%", "3つの柱");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Figures_as_they_are_printed_have_no_problem() => Assert.Empty(Problems());

    [Theory]
    [InlineData("value: 4,", "value: 5,")]
    [InlineData("printedAs: 400万人", "printedAs: 約400万人")]
    [InlineData("value: 4, qualifier: EXACT", "value: 4, qualifier: ABOUT")]
    [InlineData("value: 4,", "value: 4, rangeFrom: 3,")]
    [InlineData("targetPrintedAs: 1,000万人", "targetPrintedAs: 多数")]
    public void A_value_that_its_print_does_not_give_is_refused(string stated, string changed) =>
        Assert.Contains(Problems((stated, changed)), problem => problem.Rule == nameof(PrintedFiguresGiveTheirValues));

    [Fact]
    public void What_is_printed_with_a_reservation_is_not_final() => Assert.Contains(
        Problems(("qualifier: EXACT, printedAs: 400万人", "qualifier: ABOUT, printedAs: 約400万人")),
        problem => problem.Message.Contains("is not FINAL", StringComparison.Ordinal));

    [Theory]
    [InlineData("2024年は約400万人")]
    [InlineData("2024年は400万人以上")]
    [InlineData("2024年は400万人弱")]
    [InlineData("2024年は400万人～500万人")]
    public void A_qualifier_that_is_printed_and_not_stated_is_refused(string line)
    {
        Write("利用者は200万人となった。", line, "増減率 96.5%", "3つの柱");

        Assert.Contains(Problems(), problem => problem is { Rule: nameof(QualifiersAreNotLeftOut), Id: "Observation:users-2024" });
    }

    [Fact]
    public void A_plan_is_no_observation()
    {
        Write("利用者は200万人となった。", "2024年は400万人を予定", "増減率 96.5%", "3つの柱");

        Assert.Contains(Problems(), problem => problem.Rule == nameof(PlansAreNoObservations));
    }

    [Theory]
    [InlineData("value: 96.5, qualifier: EXACT, printedAs: 96.5%", "value: 9.65, qualifier: EXACT, printedAs: 9.65%")]
    [InlineData("value: 2, qualifier: EXACT, printedAs: 200万人", "value: 20, qualifier: EXACT, printedAs: 2000万人")]
    public void A_printed_change_that_the_values_do_not_allow_is_refused(string stated, string changed) =>
        Assert.Contains(Problems((stated, changed)), problem => problem.Rule == nameof(PrintedChangesFitTheirValues));

    [Fact]
    public void A_baseline_that_differs_from_the_observation_of_its_year_is_refused() => Assert.Contains(
        Problems(("  unit: million\n  dueYear", "  baselineValue: 3\n  baselineYear: 2024\n  unit: million\n  dueYear")),
        problem => problem.Message.Contains("baseline", StringComparison.Ordinal));

    [Fact]
    public void A_printed_number_that_nothing_accounts_for_is_reported_with_its_line()
    {
        Write("利用者は200万人となった。", "2024年は400万人", "増減率 96.5%", "3つの柱", "国は12か国");

        var problem = Assert.Single(Problems());
        Assert.Equal(nameof(FiguresAreAccountedFor), problem.Rule);
        Assert.Contains("Line 30 prints 12,", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("調査による（n=462）", "462")]
    [InlineData("利用者の半数が知る", "半数")]
    [InlineData("三割が知る", "三割")]
    [InlineData("三分の一が知る", "三分の一")]
    [InlineData("繊維製品の輸出 1（2023年） 前年", "1")]
    [InlineData("国内消費4000", "4000")]
    [InlineData("順位は13", "13")]
    [InlineData("2,400万人", "2,400")]
    [InlineData("2000万人", "2000")]
    public void No_printed_quantity_escapes(string line, string figure)
    {
        Write("利用者は200万人となった。", "2024年は400万人", "増減率 96.5%", "3つの柱", line);

        Assert.Contains(Problems(), problem => problem.Message.Contains($"Line 30 prints {figure},", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("令和7年12月1日（月）")]
    [InlineData("第3回総会")]
    [InlineData("資料3「重要技術」")]
    [InlineData("  15")]
    [InlineData("取り組む。 15")]
    [InlineData("ガイダンス Ver1.0")]
    [InlineData("(1) 見出し")]
    [InlineData("1. 見出し")]
    [InlineData("B2 対策の強化")]
    [InlineData("2024年の数値")]
    public void Dates_pages_and_numbers_of_things_in_a_row_are_no_quantities(string line)
    {
        Write("利用者は200万人となった。", "2024年は400万人", "増減率 96.5%", "3つの柱", line);

        Assert.DoesNotContain(Problems(), problem => problem.Message.StartsWith("Line 30", StringComparison.Ordinal));
    }

    [Fact]
    public void An_exclusion_of_what_is_not_printed_is_refused()
    {
        Write("利用者は200万人となった。", "2024年は400万人", "増減率 96.5%", "三つの柱");

        Assert.Contains(Problems(), problem => problem.Message.Contains("does not stand at roadmap-2023:29", StringComparison.Ordinal));
    }

    [Fact]
    public void The_observations_of_an_indicator_have_one_unit() => Assert.Contains(
        Problems(("printedAs: 400万人, unit: million", "printedAs: 400万人, unit: thousand")),
        problem => problem.Rule == nameof(RelatedNodesAreAlike));

    /// <summary>Lines from 26 on; those before print no number but the target's.</summary>
    void Write(params string[] lines) => File.WriteAllLines(
        Path.Combine(folder.FullName, "roadmap.txt"),
        [.. Enumerable.Repeat("工程表", 24), "1,000万人", .. lines]);

    List<SeedProblem> Problems(params (string Stated, string Changed)[] changes)
    {
        var sources = new SourceDocuments(folder.FullName);
        return [.. SeedChecks.FindProblems(FigureGraph.Facts(Exclusions, changes),
        [
            new PrintedFiguresGiveTheirValues(), new PrintedChangesFitTheirValues(), new RelatedNodesAreAlike(),
            new QualifiersAreNotLeftOut(sources), new PlansAreNoObservations(sources), new FiguresAreAccountedFor(sources),
        ])];
    }
}
