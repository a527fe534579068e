namespace IpGraph.Server.Settings;

/// <summary>What holds for a server, and where each of it was set.</summary>
public sealed record SettingsInForce(ServerSettings Settings, IReadOnlyList<SettingInForce> All)
{
    /// <param name="sources">The first that says something about a setting is right.</param>
    /// <exception cref="SettingsException">A value cannot be used, or a name is of no setting; all problems are named.</exception>
    public static SettingsInForce Read(params IReadOnlyList<SettingSource> sources)
    {
        var problems = sources.SelectMany(SettingNames.ProblemsOf).ToList();
        var settings = new ServerSettings();
        var origins = new Dictionary<Setting, string>();
        foreach (var setting in SettingList.All)
        {
            var source = sources.FirstOrDefault(source => source.Find(setting.Variable) is not null);
            if (source is null)
                continue;
            try
            {
                settings = setting.Apply(settings, source.Find(setting.Variable)!);
                origins.Add(setting, source.Name);
            }
            catch (SettingsException problem)
            {
                problems.Add(problem.Message);
            }
        }

        return problems.Count > 0
            ? throw new SettingsException(string.Join('\n', problems))
            : new SettingsInForce(settings, [.. SettingList.All.Select(setting =>
                new SettingInForce(setting.Variable, setting.Show(settings), origins.GetValueOrDefault(setting, "default"))
                {
                    WhyIdle = origins.ContainsKey(setting) && setting.Show(settings) != setting.Default ? setting.WhyIdle(settings) : null,
                })]);
    }
}

/// <summary>What holds of one setting.</summary>
/// <param name="Value">Without what is secret.</param>
/// <param name="Origin">The command line, the environment, the path of a file, or <c>default</c>.</param>
public sealed record SettingInForce(string Variable, string Value, string Origin)
{
    /// <summary>Why nothing comes of what was set; null where something does, or where the default was set.</summary>
    public string? WhyIdle { get; init; }
}
