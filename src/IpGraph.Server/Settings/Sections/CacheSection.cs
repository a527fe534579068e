using IpGraph.Server.Settings.Grammars;
using StackExchange.Redis;

namespace IpGraph.Server.Settings.Sections;

/// <summary>Whether answers are kept, and where.</summary>
static class CacheSection
{
    public static IReadOnlyList<Setting> All { get; } =
    [
        Setting.Of("CACHE", Switches.OnOrOff, "Whether answers are kept.",
            settings => settings.KeepsAnswers,
            (settings, isOn) => settings with { Cache = settings.Cache with { IsOn = isOn } }) with
        {
            Default = "true with neo4j, else false",
        },
        Of("CACHE_BYTES", Bytes.Between(0), "Answers kept in the process.",
            cache => cache.LocalBytesMax, (cache, size) => cache with { LocalBytesMax = size }),
        Of("CACHE_ANSWER_BYTES", Bytes.Between(0), "The longest answer that is kept.",
            cache => cache.AnswerBytesMax, (cache, size) => cache with { AnswerBytesMax = size }),
        Of("CACHE_TTL_SECONDS", Times.InSeconds(1, 31_536_000), "How long Redis keeps an answer, give or take a tenth.",
            cache => cache.TimeToLive, (cache, time) => cache with { TimeToLive = time }),
        Of("REDIS", Texts.Of("host:port", ProblemOfRedis), "Where Redis is; options of StackExchange.Redis may follow behind commas.",
            cache => cache.Redis, (cache, address) => cache with { Redis = address }),
        Of("REDIS_PASSWORD", Texts.Secret, "The password of Redis.",
            cache => cache.RedisPassword, (cache, password) => cache with { RedisPassword = password }),
        Of("REDIS_READ_MS", Times.InMilliseconds(1, 10_000), "How long Redis is waited for; after that an answer counts as missing.",
            cache => cache.ReadBudget, (cache, time) => cache with { ReadBudget = time }),
    ];

    static Setting Of<T>(
        string name,
        Grammar<T> grammar,
        string meaning,
        Func<CacheOptions, T> get,
        Func<CacheOptions, T, CacheOptions> set) => Setting.Of(
            name,
            grammar,
            meaning,
            settings => get(settings.Cache),
            (settings, value) => settings with { Cache = set(settings.Cache, value) }) with
        {
            WhyIdle = settings => settings.KeepsAnswers ? null : "no answers are kept, IPGRAPH_CACHE=on keeps them",
        };

    const string HostAndPort = "is host:port, perhaps with options behind commas";

    static string? ProblemOfRedis(string address)
    {
        try
        {
            return ConfigurationOptions.Parse(address).EndPoints.Count > 0 ? null : HostAndPort;
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException or OverflowException)
        {
            return HostAndPort;
        }
    }
}
