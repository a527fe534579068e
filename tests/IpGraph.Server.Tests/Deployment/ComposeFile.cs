using System.Text.RegularExpressions;
using YamlDotNet.Serialization;

namespace IpGraph.Server.Tests.Deployment;

/// <summary>The compose file as it is written.</summary>
static partial class ComposeFile
{
    public static string Text { get; } = File.ReadAllText(Checkout.Path("docker-compose.yml"));

    public static IReadOnlyDictionary<string, Dictionary<object, object>> Services { get; } = Map(
        new DeserializerBuilder().Build().Deserialize<Dictionary<object, object>>(Text)["services"])
        .ToDictionary(service => (string)service.Key, service => Map(service.Value));

    public static IReadOnlyDictionary<string, string> EnvironmentOf(string service) =>
        Services[service].TryGetValue("environment", out var environment)
            ? Map(environment).ToDictionary(pair => (string)pair.Key, pair => (string)pair.Value)
            : [];

    /// <summary>What the variables of a service are once those of whoever starts it are put in.</summary>
    public static IReadOnlyDictionary<string, string> EnvironmentOf(string service, string given) =>
        EnvironmentOf(service).ToDictionary(
            pair => pair.Key,
            pair => Variable().Replace(pair.Value, use => use.Groups["default"].Success ? use.Groups["default"].Value : given));

    public static Dictionary<object, object> Map(object value) => Assert.IsType<Dictionary<object, object>>(value);

    [GeneratedRegex(@"\$\{\w+(:-(?<default>[^}]*)|:\?[^}]*)\}")]
    private static partial Regex Variable();
}
