using IpGraph.Http.Cors;
using IpGraph.Server.Settings.Grammars;

namespace IpGraph.Server.Settings.Sections;

/// <summary>What is served, where, and how it comes to its end.</summary>
static class ServerSection
{
    public static IReadOnlyList<Setting> All { get; } =
    [
        Setting.Of("MODE", Choices.Of(("development", ServerMode.Development), ("production", ServerMode.Production)),
            "How much strangers are told.",
            settings => settings.Mode, (settings, mode) => settings.With(mode)),
        Setting.Of("SETTINGS", Texts.Of("file"),
            "More settings, one `IPGRAPH_NAME=value` a line; the environment goes before them, `--settings` before it.",
            settings => settings.File, (settings, file) => settings with { File = file }),
        Setting.Of("URLS", Texts.Of("addresses, separated by semicolons", ProblemOfUrls),
            "Where to listen; `--urls` goes before it. `http://` speaks HTTP/1.1, `https://` HTTP/2 as well, `h2c://` HTTP/2 without "
                + "TLS for a proxy that knows it beforehand.",
            settings => settings.Urls, (settings, urls) => settings with { Urls = urls! }),
        Setting.Of("CERTIFICATE", Texts.Of("file"),
            "The certificate for addresses of https, in PEM, those that vouch for it behind it; a renewed one is taken while serving.",
            settings => settings.Certificate, (settings, file) => settings with { Certificate = file }),
        Setting.Of("CERTIFICATE_KEY", Texts.Of("file"),
            "Its private key in PEM, where it does not stand in the same file.",
            settings => settings.CertificateKey, (settings, file) => settings with { CertificateKey = file }),
        Setting.Of("SEED", Texts.Of("folder"),
            "The seed, instead of the copy beside the program; `--seed` goes before it. Changes are followed while serving.",
            settings => settings.Seed, (settings, folder) => settings with { Seed = folder }),
        Setting.Of("SOURCES", Texts.Of("folder"),
            "The source documents, to compare quotes with where the seed is read.",
            settings => settings.Sources, (settings, folder) => settings with { Sources = folder }),
        Setting.Of("OPERATIONS", Texts.Of("folder"),
            "The [catalogue of operations](../operations/README.md), instead of the copy beside the program; read at the start.",
            settings => settings.Operations, (settings, folder) => settings with { Operations = folder }),
        Setting.Of("PUBLIC_URL", Texts.Of("address", ProblemOfPublicUrl),
            "Where readers find this server, such as `https://ip.example.org`: what the `url` of every node begins with. "
                + "Without it a `url` is a path.",
            settings => settings.PublicUrl.Length == 0 ? null : settings.PublicUrl,
            (settings, url) => settings with { PublicUrl = url!.TrimEnd('/') }),
        Setting.Of("QUERY_PAGE", Switches.OnOrOff,
            "Whether browsers that open `/graphql` are given a page to write and send queries; without a word it follows "
                + "`IPGRAPH_INTROSPECTION`. With `IPGRAPH_DOCUMENTS=trusted-only` there is none.",
            settings => settings.QueryPage, (settings, isOn) => settings with { ShowQueryPage = isOn }) with
        {
            Default = EngineSection.OpenInDevelopment,
            WhyIdle = settings => settings is { ShowQueryPage: true, QueryPage: false }
                ? "only known documents are executed, IPGRAPH_DOCUMENTS=automatic takes others"
                : null,
        },
        Setting.Of("SETTLE_SECONDS", Times.InSeconds(0, 300),
            "How long requests are still taken after SIGTERM, while readiness already says no.",
            settings => settings.Drain.Settle, (settings, time) => settings with { Drain = settings.Drain with { Settle = time } }),
        Setting.Of("DRAIN_SECONDS", Times.InSeconds(0, 300),
            "How long requests in flight may then take. Keep both together below the grace of whoever stops the server.",
            settings => settings.Drain.Drain, (settings, time) => settings with { Drain = settings.Drain with { Drain = time } }),
    ];

    static ServerSettings With(this ServerSettings settings, ServerMode mode)
    {
        var isOpen = mode == ServerMode.Development;
        var validation = settings.Engine.Validation with { Introspection = isOpen, Suggestions = isOpen };
        return settings with
        {
            Mode = mode,
            Engine = settings.Engine with { Validation = validation },
            Transport = settings.Transport with { PublishSchema = isOpen, Origins = isOpen ? Origins.InDevelopment : [] },
        };
    }

    static string? ProblemOfUrls(string urls)
    {
        try
        {
            foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                BindingAddress.Parse(url);
            return null;
        }
        catch (FormatException)
        {
            return $"is a list of addresses such as {ServerSettings.UrlDefault}, with semicolons between them";
        }
    }

    static string? ProblemOfPublicUrl(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url is { Scheme: "http" or "https", AbsolutePath: "/", Query: "", Fragment: "" }
            ? null
            : "is an address without path and query such as https://ip.example.org";
}
