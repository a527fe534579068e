using System.Globalization;
using System.Text.Json;
using IpGraph.GraphQL.Errors;
using IpGraph.Operations.Catalogue;

namespace IpGraph.Operations.Faults;

/// <summary>A client cannot pay for what it asks.</summary>
/// <param name="Cost">What it costs.</param>
/// <param name="Quota">What the client may ask in a window.</param>
/// <param name="WindowSeconds">How long a window is.</param>
/// <param name="Left">What is left of the quota now.</param>
/// <param name="RetryAfterSeconds">When it can be paid; 0 where it costs more than the quota, so that waiting does not help.</param>
public sealed record QuotaShortage(double Cost, int Quota, int WindowSeconds, int Left, int RetryAfterSeconds)
{
    const string CostName = "cost";
    const string QuotaName = "quota";
    const string WindowName = "windowSeconds";
    const string LeftName = "left";
    const string RetryName = "retryAfterSeconds";

    /// <summary>What it costs, what there is, and whether waiting helps.</summary>
    public BilingualText Words => RetryAfterSeconds == 0
        ? WordsWith(new("Ask for less at once.", "一度に求める量を減らしてください。"))
        : BilingualText.Sentences(
            [Numbers, new($"Ask for less, or again in {RetryAfterSeconds} s.", $"求める量を減らすか、{RetryAfterSeconds}秒後にもう一度お試しください。")]);

    BilingualText Numbers => new(
        string.Create(CultureInfo.InvariantCulture, $"This costs {Cost}, and of the {Quota} for {WindowSeconds} s there are {Left} left."),
        string.Create(CultureInfo.InvariantCulture, $"この問い合わせの費用は{Cost}ですが、{WindowSeconds}秒あたり{Quota}のうち、残りは{Left}です。"));

    /// <summary>The same where waiting does not help.</summary>
    /// <param name="advice">How less is asked for.</param>
    internal BilingualText WordsWith(BilingualText advice) => BilingualText.Sentences(
    [
        Numbers,
        new("Waiting does not help: it costs more than the whole quota.", "割当量の全体を超えているため、待っても答えられません。"),
        advice,
    ]);

    /// <summary>As clients of GraphQL are told it.</summary>
    public GraphQLError ToError()
    {
        var extensions = new Dictionary<string, object?>
        {
            [CostName] = Cost,
            [QuotaName] = Quota,
            [WindowName] = WindowSeconds,
            [LeftName] = Left,
        };
        if (RetryAfterSeconds > 0)
            extensions[RetryName] = RetryAfterSeconds;
        return new GraphQLError(Words.English) { Code = ErrorCodes.RateLimited, Extensions = extensions };
    }

    /// <param name="extensions">Those of an error.</param>
    /// <returns>Null where the error tells of none.</returns>
    internal static QuotaShortage? Read(JsonElement extensions) => extensions.TryGetProperty(QuotaName, out var quota)
        ? new(
            extensions.GetProperty(CostName).GetDouble(),
            quota.GetInt32(),
            extensions.GetProperty(WindowName).GetInt32(),
            extensions.GetProperty(LeftName).GetInt32(),
            extensions.TryGetProperty(RetryName, out var seconds) ? seconds.GetInt32() : 0)
        : null;
}
