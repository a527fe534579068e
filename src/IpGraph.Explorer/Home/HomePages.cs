using IpGraph.Explorer.Asking;
using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Home;

/// <summary>The first page.</summary>
public static class HomePages
{
    public static async ValueTask<Page> AnswerAsync(PageRequest request)
    {
        var answer = await request.AskAsync("overview");
        return new Page(
            request.Language.Say("知的財産推進計画を読む、たどる、引用する", "Read, follow and cite Japan’s IP Strategic Programs"),
            typeof(HomePage),
            new() { ["Request"] = request, ["Overview"] = answer.Data })
        {
            Section = "home",
            Questions = [answer.Question],
            Description = request.Language.Say(
                "知的財産推進計画2023〜2026の施策・目標・府省庁・分野を、典拠の行とともに引けるサイト。",
                "The measures, targets, ministries and fields of Japan’s Intellectual Property Strategic Programs 2023–2026, with the lines where each is stated."),
        };
    }
}
