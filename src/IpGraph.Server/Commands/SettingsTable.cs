using System.CommandLine;
using IpGraph.Server.Settings;

namespace IpGraph.Server.Commands;

/// <summary><c>ipgraph settings</c>: prints what is in force, and where each of it was set.</summary>
static class SettingsTable
{
    public static Command Command()
    {
        var file = CommonOptions.Settings();
        var command = new Command("settings", "Print every setting, what is in force, and where it was set; secrets are hidden.") { file };
        command.SetAction(result => Run(result.GetValue(file)));
        return command;
    }

    /// <returns>0 if a server could start with the settings, else 1.</returns>
    static int Run(string? file)
    {
        var settings = SettingsInForce.Read(SettingSource.OfProcess(("SETTINGS", file))).All;
        var (name, value) = (settings.Max(setting => setting.Variable.Length), settings.Max(setting => setting.Value.Length));
        foreach (var setting in settings)
            Console.Out.WriteLine($"{setting.Variable.PadRight(name)}  {setting.Value.PadRight(value)}  {setting.Origin}{(setting.WhyIdle is { } reason ? $", not followed: {reason}" : "")}");
        return 0;
    }
}
