using IpGraph.Operations.Catalogue;
using Microsoft.AspNetCore.WebUtilities;

namespace IpGraph.Http.Responses;

/// <summary>What a problem is called; the same for all problems of a status.</summary>
static class ProblemTitles
{
    public static BilingualText Of(int status) => new(English(status), Japanese(status));

    static string English(int status)
    {
        var words = ReasonPhrases.GetReasonPhrase(status).Split(' ');
        return string.Join(' ', words.Select((word, place) => place == 0 || word.All(char.IsAsciiLetterUpper) ? word : word.ToLowerInvariant()));
    }

    static string Japanese(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "要求が正しくありません",
        StatusCodes.Status401Unauthorized => "鍵が必要です",
        StatusCodes.Status403Forbidden => "許可されていません",
        StatusCodes.Status404NotFound => "見つかりません",
        StatusCodes.Status405MethodNotAllowed => "使えないメソッドです",
        StatusCodes.Status406NotAcceptable => "求められた形式では提供していません",
        StatusCodes.Status412PreconditionFailed => "前提条件が満たされません",
        StatusCodes.Status413PayloadTooLarge => "本文が大きすぎます",
        StatusCodes.Status414UriTooLong => "アドレスが長すぎます",
        StatusCodes.Status415UnsupportedMediaType => "読み取れない形式です",
        StatusCodes.Status416RangeNotSatisfiable => "求められた範囲がありません",
        StatusCodes.Status429TooManyRequests => "要求が多すぎます",
        StatusCodes.Status431RequestHeaderFieldsTooLarge => "ヘッダーが大きすぎます",
        StatusCodes.Status500InternalServerError => "サーバーの誤りです",
        StatusCodes.Status503ServiceUnavailable => "いまは答えられません",
        StatusCodes.Status504GatewayTimeout => "時間内に答えられませんでした",
        StatusCodes.Status507InsufficientStorage => "サーバーの容量が足りません",
        _ => English(status),
    };
}
