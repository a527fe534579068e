using System.Text;
using IpGraph.GraphQL.Errors;

namespace IpGraph.Operations.Faults;

/// <summary>The codes of errors, the same for GraphQL, REST and tools.</summary>
public static class FaultList
{
    public static IReadOnlyList<Fault> All { get; } =
    [
        new(ErrorCodes.ParseFailed, 400,
            new("The document is not GraphQL.", "文書が GraphQL として読めません。"),
            new("Correct it at the line and column that are named.", "示された行と桁を直してください。")),
        new(ErrorCodes.ValidationFailed, 400,
            new("The document does not fit the schema, or is larger than allowed.", "文書がスキーマに合わないか、許される大きさを超えています。"),
            new("Look the names up in the schema, or ask for less at once; the message says which.", "スキーマで名前を確かめるか、一度に求める量を減らしてください。どちらかは説明にあります。")),
        new(ErrorCodes.BadUserInput, 400,
            new("A variable, argument or parameter has a value that cannot be taken.", "変数、引数またはパラメーターの値が使えません。"),
            new("Correct what the message names.", "説明にあるところを直してください。")),
        new(ErrorCodes.CostLimitExceeded, 400,
            new("The operation would visit more nodes than one request may.", "一度に調べる範囲が、1回の要求で許される範囲を超えています。"),
            new("Ask for smaller pages or fewer levels; the message names the dearest fields.", "ページを小さくするか、たどる段数を減らしてください。負担の大きい項目は説明にあります。")),
        new(ErrorCodes.PersistedQueryNotFound, 400,
            new("The server does not know a document of this name or hash.", "この名前またはハッシュの文書は、このサーバーにありません。"),
            new("Use a name of the catalogue; a server that takes documents learns this one when it is sent with its hash.",
                "目録にある名前を使ってください。文書を受け付けるサーバーには、文書をハッシュとともに送ることもできます。")),
        new(ErrorCodes.StoreUnavailable, 503,
            new("The store does not answer.", "データベースが応答しません。"),
            new("Try again in a few seconds.", "数秒おいて、もう一度お試しください。")),
        new(ErrorCodes.Timeout, 504,
            new("The answer took longer than allowed.", "答えるのに、許される時間より長くかかりました。"),
            new("Ask for less, or try again.", "求める量を減らすか、もう一度お試しください。")),
        new(ErrorCodes.Internal, 500,
            new("The server made a mistake.", "サーバーの誤りで答えられませんでした。"),
            new("Try again; tell the operator if it stays.", "もう一度お試しください。続くようでしたら、運営者にお知らせください。")),
        new("ANSWER_TOO_LARGE", 400,
            new("The answer is longer than the server sends.", "答えが、サーバーの送れる長さを超えています。"),
            new("Ask for smaller pages or fewer fields.", "ページを小さくするか、項目を減らしてください。")),
        new("STREAM_INTERRUPTED", 503,
            new("The stream ends before its subscription does.", "購読の途中で、配信が終わりました。"),
            new("Subscribe again.", "もう一度購読してください。")),
        new("OVERLOADED", 503,
            new("More is asked than can be answered at the moment.", "いまは、答えられる量を超える要求が来ています。"),
            new("Try again after the time in Retry-After.", "Retry-After の時間をおいて、もう一度お試しください。")),
        new(ErrorCodes.RateLimited, 429,
            new("The client has used up what it may ask for the time being.", "当面の間に求めてよい量を使い切りました。"),
            new("Try again after the time in Retry-After, ask for less, or show a key.", "Retry-After の時間をおいてもう一度お試しになるか、求める量を減らすか、鍵を示してください。")),
        new("UNAUTHENTICATED", 401,
            new("No key was shown where one is needed, or one that is not known.", "必要な鍵が示されていないか、示された鍵がここでは知られていません。"),
            new("Send Authorization: Bearer with a key.", "鍵を Authorization: Bearer で送ってください。")),
        new("DOCUMENT_NOT_TRUSTED", 403,
            new("The server only executes documents that it knows.", "このサーバーは、知っている文書だけを実行します。"),
            new("Name an operation of the catalogue.", "目録にある操作の名前を指定してください。")),
        new("BAD_REQUEST", 400,
            new("The request has not the form that the address takes.", "要求が、このアドレスで受け取れる形になっていません。"),
            new("Correct what the message names.", "説明にあるところを直してください。")),
        new(ErrorCodes.NotFound, 404,
            new("There is nothing at the address, or nothing that a parameter names.", "このアドレス、またはパラメーターが指すものがありません。"),
            new("Look the address up in /openapi.json, and an id or a name with the operations find and suggest.", "アドレスは /openapi.json で、番号や名称は操作 find と suggest で確かめてください。")),
        new("NOT_ACCEPTABLE", 406,
            new("There is no form that the client says it takes.", "受け取れるとされた形式では提供していません。"),
            new("Accept one of those in the message.", "説明にある形式のいずれかを Accept に指定してください。")),
        new("METHOD_NOT_ALLOWED", 405,
            new("The address is not asked with this method.", "このアドレスには、このメソッドは使えません。"),
            new("Use one of those in the header Allow.", "ヘッダー Allow にあるメソッドを使ってください。")),
        new("PAYLOAD_TOO_LARGE", 413,
            new("The body of the request is larger than allowed.", "要求の本文が、許される大きさを超えています。"),
            new("Send less at once.", "一度に送る量を減らしてください。")),
        new("UNSUPPORTED_MEDIA_TYPE", 415,
            new("The body is not in a form that is read.", "本文が、読み取れる形式ではありません。"),
            new("Send JSON in UTF-8, not compressed.", "UTF-8 の JSON を、圧縮せずに送ってください。")),
        new("PRECONDITION_FAILED", 412,
            new("What If-Match or If-Unmodified-Since demands does not hold: another version answers by now.", "If-Match または If-Unmodified-Since の条件が満たされません。今の版は別のものです。"),
            new("Ask again without it; a tag that begins with W/ fits no If-Match, only If-None-Match.",
                "その条件を付けずに、もう一度お試しください。W/ で始まるタグは If-None-Match にだけ使えます。")),
        new("RANGE_NOT_SATISFIABLE", 416,
            new("The range lies beyond the end.", "求められた範囲は、終わりより後にあります。"),
            new("Ask for a part of the length that Content-Range tells.", "Content-Range にある長さの中で範囲を指定してください。")),
        new("FORBIDDEN", 403,
            new("Pages of this origin may not ask here.", "このオリジンのページからは、ここに問い合わせることができません。"),
            new("Ask the operator to list the origin.", "運営者に、オリジンを加えてもらってください。")),
        new("URI_TOO_LONG", 414,
            new("The address is longer than allowed.", "アドレスが、許される長さを超えています。"),
            new("Say less in it, or send a GraphQL request with POST.", "アドレスを短くするか、GraphQL の要求を POST で送ってください。")),
        new("HEADERS_TOO_LARGE", 431,
            new("The headers of the request are more or larger than allowed.", "要求のヘッダーが、許される数または大きさを超えています。"),
            new("Send fewer and shorter ones.", "ヘッダーを減らしてください。")),
        new("INSUFFICIENT_STORAGE", 507,
            new("What was asked could not be written to the server's disk.", "サーバーのディスクに書き込めませんでした。"),
            new("Try again later.", "しばらくして、もう一度お試しください。")),
    ];

    /// <summary>The status of HTTP with which a code is told where the answer is nothing but it; 500 where there is no code, 400 for one
    /// that is not listed.</summary>
    public static int StatusOf(string? code) => code is null ? 500 : Find(code)?.Status ?? 400;

    /// <summary>The one kind of error that a status tells of; null where several have it, or none.</summary>
    public static Fault? OnlyOneOf(int status) => All.Where(fault => fault.Status == status).ToList() is [var only] ? only : null;

    /// <summary>What a code means; null for one that is none.</summary>
    public static Fault? Find(string? code) => All.FirstOrDefault(fault => fault.Code == code);

    /// <summary>The list as a table in Markdown.</summary>
    public static string Write()
    {
        var text = new StringBuilder("# Errors\n\n| code | what it means | what to do |\n|---|---|---|\n");
        foreach (var fault in All)
            text.Append("| ").Append(fault.Code).Append(" | ").Append(fault.Meaning.English).Append(" | ").Append(fault.Remedy.English).Append(" |\n");
        return text.ToString();
    }
}
