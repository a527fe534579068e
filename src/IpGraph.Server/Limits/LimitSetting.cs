using System.Globalization;
using IpGraph.Server.Hosting;

namespace IpGraph.Server.Limits;

/// <summary>An environment variable that changes one limit.</summary>
/// <param name="Name">Without the prefix <c>IPGRAPH_</c>.</param>
/// <param name="Default">What holds if it is not set, as it would be written.</param>
/// <param name="Unit">What its number counts, or the values that it can have.</param>
/// <param name="Meaning">One sentence for whoever runs the server.</param>
/// <param name="Set">Changes the limit, or throws a <see cref="SettingsException"/>.</param>
public sealed record LimitSetting(
    string Name,
    string Default,
    string Unit,
    string Meaning,
    Func<ServerLimits, string, ServerLimits> Set)
{
    public static LimitSetting Number(
        string name,
        string unit,
        string meaning,
        Func<ServerLimits, double> get,
        Func<ServerLimits, int, ServerLimits> set,
        int min = 1,
        int max = int.MaxValue) => new(
            name,
            get(new ServerLimits()).ToString(CultureInfo.InvariantCulture),
            unit,
            meaning,
            (limits, text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number >= min && number <= max
                ? set(limits, number)
                : throw new SettingsException($"IPGRAPH_{name} is '{text}'; it is a whole number from {min} to {max}."));

    public static LimitSetting Switch(
        string name,
        string standard,
        string meaning,
        Func<ServerLimits, bool, ServerLimits> set) => new(
            name,
            standard,
            "true or false",
            meaning,
            (limits, text) => text switch
            {
                "true" => set(limits, true),
                "false" => set(limits, false),
                _ => throw new SettingsException($"IPGRAPH_{name} is '{text}'; it is true or false."),
            });
}
