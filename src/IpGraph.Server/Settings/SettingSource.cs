using System.Collections;
using Microsoft.Extensions.Configuration.Ini;

namespace IpGraph.Server.Settings;

/// <summary>A place where settings are written.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Values">By the whole name of the variable.</param>
public sealed record SettingSource(string Name, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>The settings of a process, those in a file that it names, and the options of a command.</summary>
    /// <param name="options">The options by the names of the variables in whose place they stand; null for those not given.</param>
    /// <returns>The first of them that says something about a setting is right.</returns>
    /// <exception cref="SettingsException">The file of settings cannot be read.</exception>
    public static IReadOnlyList<SettingSource> OfProcess(params IEnumerable<(string Name, string? Value)> options)
    {
        var given = options.Where(option => !string.IsNullOrWhiteSpace(option.Value))
            .ToDictionary(option => Setting.Prefix + option.Name, option => option.Value!);
        List<SettingSource> sources = [new("command line", given), new("environment", EnvironmentVariables())];
        if (sources.Select(source => source.Find(SettingFile)).FirstOrDefault(path => path is not null) is { } path)
            sources.Add(OfFile(path));
        return sources;
    }

    const string FileSuffix = "_FILE";

    /// <summary>The variable that names a file of settings.</summary>
    public const string SettingFile = Setting.Prefix + "SETTINGS";

    /// <summary>Reads a file with a line <c>IPGRAPH_NAME=value</c> for each setting; comments begin with <c>#</c>.</summary>
    /// <exception cref="SettingsException">There is no such file, or a line is of another form.</exception>
    public static SettingSource OfFile(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            var values = IniStreamConfigurationProvider.Read(file);
            return values.ContainsKey(SettingFile)
                ? throw new SettingsException($"{path} sets {SettingFile}; a file of settings names no other.")
                : new SettingSource(path, values.ToDictionary(pair => pair.Key, pair => pair.Value ?? "", StringComparer.OrdinalIgnoreCase));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new SettingsException($"The settings of {path} cannot be read: {failure.Message}");
        }
    }

    /// <summary>What is said about a setting; null for nothing.</summary>
    /// <remarks>An empty value counts as none, as in a compose file.</remarks>
    public string? Find(string variable) =>
        Values.TryGetValue(variable, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    static Dictionary<string, string> EnvironmentVariables()
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (DictionaryEntry pair in Environment.GetEnvironmentVariables())
        {
            if (pair is { Key: string name, Value: string value } && name.StartsWith(Setting.Prefix, StringComparison.OrdinalIgnoreCase))
                values.TryAdd(name, value);
        }

        return WithSecrets(values);
    }

    /// <summary>A secret is given to a container as a file: <c>IPGRAPH_NAME_FILE</c> names the one with the value of
    /// <c>IPGRAPH_NAME</c>.</summary>
    /// <exception cref="SettingsException">A file cannot be read.</exception>
    public static Dictionary<string, string> WithSecrets(Dictionary<string, string> values)
    {
        foreach (var variable in SettingList.All.Select(setting => setting.Variable))
        {
            if (!values.Remove(variable + FileSuffix, out var path) || string.IsNullOrWhiteSpace(path))
                continue;
            try
            {
                values[variable] = File.ReadAllText(path.Trim()).TrimEnd('\r', '\n');
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                throw new SettingsException($"{variable}{FileSuffix} is '{path.Trim()}', which cannot be read: {failure.Message}");
            }
        }

        return values;
    }
}
