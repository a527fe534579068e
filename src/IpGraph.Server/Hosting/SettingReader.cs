using System.Globalization;

namespace IpGraph.Server.Hosting;

/// <summary>Reads settings, and says which variable is wrong and what it must be.</summary>
public sealed class SettingReader(IConfiguration configuration)
{
    public const string Prefix = "IPGRAPH_";

    /// <returns>Null where nothing is set.</returns>
    /// <remarks>An empty variable counts as one that is not set, as in a compose file.</remarks>
    public string? Text(string name) =>
        configuration[name] is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    /// <returns>Null where nothing is set.</returns>
    public bool? Switch(string name) => Text(name)?.ToLowerInvariant() switch
    {
        null => null,
        "true" or "on" or "1" => true,
        "false" or "off" or "0" => false,
        var value => throw Unusable(name, value, "true or false"),
    };

    public int Number(string name, int fallback, int min, int max) =>
        (int)Number(name, (double)fallback, min, max, isWhole: true);

    public TimeSpan Seconds(string name, double fallback, double min, double max) =>
        TimeSpan.FromSeconds(Number(name, fallback, min, max, isWhole: false));

    public TimeSpan Milliseconds(string name, int fallback, int min, int max) =>
        TimeSpan.FromMilliseconds(Number(name, fallback, min, max));

    double Number(string name, double fallback, double min, double max, bool isWhole)
    {
        if (Text(name) is not { } text)
            return fallback;
        var style = isWhole ? NumberStyles.None : NumberStyles.AllowDecimalPoint;
        return double.TryParse(text, style, CultureInfo.InvariantCulture, out var value) && value >= min && value <= max
            ? value
            : throw Unusable(name, text, string.Create(CultureInfo.InvariantCulture, $"a number from {min} to {max}"));
    }

    static SettingsException Unusable(string name, string value, string expected) =>
        new($"{Prefix}{name} is '{value}'; it is {expected}.");
}
