using IpGraph.Server.Settings.Grammars;

namespace IpGraph.Server.Settings;

/// <summary>One thing that whoever runs the server can set.</summary>
/// <param name="Name">Without the prefix <c>IPGRAPH_</c>.</param>
/// <param name="Default">What holds if it is not set, as it would be written.</param>
/// <param name="Unit">What a number without a unit counts, or the values there are.</param>
/// <param name="Meaning">One sentence for whoever runs the server.</param>
/// <param name="Apply">Changes the settings as a text says, or throws a <see cref="SettingsException"/>.</param>
/// <param name="Show">What is in force, without what is secret.</param>
public sealed record Setting(
    string Name,
    string Default,
    string Unit,
    string Meaning,
    Func<ServerSettings, string, ServerSettings> Apply,
    Func<ServerSettings, string> Show)
{
    public const string Prefix = "IPGRAPH_";

    /// <summary>Why nothing comes of it while the others are so; null where something does.</summary>
    public Func<ServerSettings, string?> WhyIdle { get; init; } = static _ => null;

    /// <summary>The name of the variable.</summary>
    public string Variable => Prefix + Name;

    /// <summary>A setting whose default is what new settings have.</summary>
    public static Setting Of<T>(
        string name,
        Grammar<T> grammar,
        string meaning,
        Func<ServerSettings, T> get,
        Func<ServerSettings, T, ServerSettings> set) => new(
            name,
            grammar.Write(get(new ServerSettings())),
            grammar.Unit,
            meaning,
            (settings, text) => set(settings, Read(name, grammar, text)),
            settings => grammar.Write(get(settings)));

    static T Read<T>(string name, Grammar<T> grammar, string text)
    {
        var reading = grammar.Read(text);
        var shown = grammar.IsSecret ? Secrets.Mask : Secrets.Hide(text);
        return reading.Problem is { } problem
            ? throw new SettingsException($"{Prefix}{name} is '{shown}'; it {problem}.")
            : reading.Value;
    }
}

/// <summary>Settings that belong together, as the documentation lists them.</summary>
public sealed record SettingSection(string Title, IReadOnlyList<Setting> Settings);
