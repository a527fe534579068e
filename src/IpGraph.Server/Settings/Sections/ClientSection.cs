using System.Net;
using IpGraph.Server.Settings.Grammars;
using static IpGraph.Server.Settings.Sections.TransportSection;

namespace IpGraph.Server.Settings.Sections;

/// <summary>Who may ask, and how much.</summary>
static class ClientSection
{
    public static IReadOnlyList<Setting> All { get; } =
    [
        Of("KEYS", Texts.Of("file"), "The list of keys; its changes are followed while serving.",
            options => options.Keys, (options, file) => options with { Keys = file }),
        Of("ANONYMOUS", Switches.OnOrOff, "Whether those who show no key may ask.",
            options => options.Anonymous, (options, isOn) => options with { Anonymous = isOn }),
        Of("QUOTA", Counts.Of("nodes", 0),
            "What a client, told by its key or its address, may ask in a window: each request costs 1, what is executed its cost in addition; 0 for without bound.",
            options => options.QuotaMax, (options, number) => options with { QuotaMax = number }),
        Of("QUOTA_SECONDS", Times.InSeconds(1, 86_400), "That window.",
            options => options.QuotaWindow, (options, time) => options with { QuotaWindow = time }),
        Setting.Of("TRUSTED_PROXIES", Texts.List("addresses and networks, separated by commas", ProblemOfProxy),
            "Proxies whose `X-Forwarded-For` is believed, such as `10.0.0.0/8`; all that others send is theirs.",
            settings => settings.TrustedProxies, (settings, proxies) => settings with { TrustedProxies = proxies }),
    ];

    static string? ProblemOfProxy(string proxy) => IPAddress.TryParse(proxy, out _) || IPNetwork.TryParse(proxy, out _)
        ? null
        : $"has '{proxy}', where an address such as 10.0.0.1 or a network such as 10.0.0.0/8 is wanted";
}
