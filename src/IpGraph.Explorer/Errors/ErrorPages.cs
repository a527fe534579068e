using IpGraph.Explorer.Asking;
using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Errors;

/// <summary>Pages that say why another one cannot be had.</summary>
public static class ErrorPages
{
    /// <summary>More is asked than can be answered at the moment.</summary>
    public const string Overloaded = "OVERLOADED";

    /// <param name="form">The form of the page that cannot be had; null where it has none, or nothing in it is to blame.</param>
    public static Page Of(PageFailure failure, PageRequest request, PageForm? form = null) =>
        new(TitleOf(failure, request), typeof(ErrorPage), new() { ["Failure"] = failure, ["Request"] = request, ["Form"] = form! })
        {
            Status = failure.Status,
        };

    static string TitleOf(PageFailure failure, PageRequest request) => failure.Status switch
    {
        404 => request.Language.Say("ページが見つかりません", "There is no such page"),
        405 => request.Language.Say("このアドレスは読むだけです", "This address can only be read"),
        401 => request.Language.Say("鍵が必要です", "A key is needed"),
        429 => request.Language.Say("アクセスが多すぎます", "Too many requests"),
        503 when failure.Code == Overloaded => request.Language.Say("ただいま混み合っています", "The server is busy"),
        503 or 504 => request.Language.Say("いまデータを取り出せません", "The data cannot be reached at the moment"),
        500 => request.Language.Say("サーバーの誤りです", "The server made a mistake"),
        _ => request.Language.Say("この問いには答えられません", "This question cannot be answered"),
    };
}
