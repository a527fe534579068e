using IpGraph.Server.Settings;

namespace IpGraph.Server.Tests.Settings;

/// <summary>Settings that a test gives in place of an environment.</summary>
static class Given
{
    public static SettingSource Source(string name, params IEnumerable<(string Variable, string Value)> values) =>
        new(name, values.ToDictionary(value => value.Variable, value => value.Value, StringComparer.OrdinalIgnoreCase));

    public static ServerSettings Read(params IEnumerable<(string Variable, string Value)> values) =>
        SettingsInForce.Read(Source("environment", values)).Settings;
}
