using IpGraph.Seed.Checks;

namespace IpGraph.Seed.Tests.Checks;

public class WordingChecksTests
{
    [Theory]
    [InlineData("2023年", "2023", null, null)]
    [InlineData("２０２３年", "2023", null, null)]
    [InlineData(null, "2023", null, null)]
    [InlineData("2019年から2023年まで", "2023", null, "from 2019 to 2023")]
    [InlineData("R7年度補正予算", "2025", null, "supplementary budget of fiscal 2025")]
    [InlineData("令和7年12月1日～令和8年1月7日", "2026", null, "1 December 2025 to 7 January 2026")]
    [InlineData(null, null, "キャンペーンの前", "before the campaign")]
    public void A_period_that_is_said_in_both_languages_is_no_problem(string? period, string? year, string? time, string? english) =>
        Assert.Null(PeriodsAreSaidInEnglish.FindFault(period, year, time, english));

    [Theory]
    [InlineData("2019年から2023年まで", "2023", null, null)]
    [InlineData("2019年から2023年まで", "2023", null, "2023")]
    [InlineData("令和6年度", "2024", null, "2024")]
    [InlineData("令和7年12月1日～令和8年1月7日", "2026", null, "January 2026")]
    [InlineData("今回調査値", "2024", null, null)]
    [InlineData(null, null, "キャンペーンの前", null)]
    [InlineData("2023年", "2023", null, "2023")]
    public void English_that_says_less_of_a_period_is_a_problem(string? period, string? year, string? time, string? english) =>
        Assert.NotNull(PeriodsAreSaidInEnglish.FindFault(period, year, time, english));

    [Theory]
    [InlineData("司令塔機能の在り方について、更なる明確化に向けて検討。", "司令塔機能の明確化の検討", "Consider a clearer role")]
    [InlineData("税制の周知を図るとともに、対象の見直しを検討する。", "税制の周知", "Make the tax incentive known")]
    [InlineData("調査を行う。その結果を検討する。", "調査", "Investigate")]
    public void A_title_that_says_no_more_than_its_text_is_no_problem(string text, string title, string titleEn) =>
        Assert.Null(TitlesDoNotOutrunTheirText.FindFault(text, title, titleEn));

    [Theory]
    [InlineData("司令塔機能の在り方について、更なる明確化に向けて検討。", "司令塔機能の明確化", "Consider a clearer role")]
    [InlineData("司令塔機能の在り方について、更なる明確化に向けて検討。", "司令塔機能の明確化の検討", "Clarify the role")]
    public void A_title_that_promises_what_is_only_considered_is_a_problem(string text, string title, string titleEn) =>
        Assert.NotNull(TitlesDoNotOutrunTheirText.FindFault(text, title, titleEn));
}
