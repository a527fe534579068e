using System.Text.RegularExpressions;

namespace IpGraph.Server.Tests.Deployment;

/// <summary>The compose file as it is written.</summary>
static partial class ComposeFile
{
    public static Dictionary<object, object> Whole { get; } = YamlFile.Read("docker-compose.yml");

    public static IReadOnlyDictionary<string, Dictionary<object, object>> Services { get; } = Whole["services"].Map()
        .ToDictionary(service => (string)service.Key, service => service.Value.Map());

    /// <summary>The services that a choice of profiles starts.</summary>
    public static IEnumerable<string> Of(params string[] profiles) => Services
        .Where(service => Texts(service.Value, "profiles").Intersect(profiles).Any())
        .Select(service => service.Key)
        .Order();

    public static IReadOnlyList<string> Texts(Dictionary<object, object> service, string key) =>
        service.TryGetValue(key, out var values) ? [.. values.List().Cast<string>()] : [];

    public static IReadOnlyDictionary<string, string> EnvironmentOf(string service) =>
        Services[service].TryGetValue("environment", out var environment)
            ? environment.Map().ToDictionary(pair => (string)pair.Key, pair => (string)pair.Value)
            : new Dictionary<string, string>();

    /// <summary>What the variables of a service are while whoever starts it sets none.</summary>
    public static IReadOnlyDictionary<string, string> DefaultsOf(string service) => EnvironmentOf(service)
        .ToDictionary(pair => pair.Key, pair => Variable().Replace(pair.Value, use => use.Groups["default"].Value));

    [GeneratedRegex(@"\$\{\w+:-(?<default>[^}]*)\}")]
    private static partial Regex Variable();
}
