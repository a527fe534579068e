using System.Text.RegularExpressions;
using IpGraph.GraphQL.Errors;

namespace IpGraph.Server.Settings;

/// <summary>Tells a misspelt variable from one that somebody else put there.</summary>
static partial class SettingNames
{
    /// <summary>Says which names are no settings, each with the nearest that is.</summary>
    public static IEnumerable<string> ProblemsOf(SettingSource source)
    {
        var known = SettingList.All.Select(setting => setting.Variable).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return source.Values.Keys
            .Where(name => !known.Contains(name) && !OfOthers().IsMatch(name))
            .Order(StringComparer.Ordinal)
            .Select(name => $"{name}, set by the {source.Name}, is no setting{Hint(name)}");
    }

    static string Hint(string name) =>
        Nearest(name) is { } nearest ? $"; did you mean {nearest}?" : "; `ipgraph settings` lists those there are.";

    static string? Nearest(string name)
    {
        var prefix = name.LastIndexOf(Setting.Prefix, StringComparison.OrdinalIgnoreCase);
        var wanted = prefix < 0 ? name : name[(prefix + Setting.Prefix.Length)..];
        var names = SettingList.All.Select(setting => setting.Name).ToList();
        var beginsAlike = names.Where(known => known.Split('_')[0].Equals(wanted.Split('_')[0], StringComparison.OrdinalIgnoreCase));
        var found = names.Find(known => Words(known).SetEquals(Words(wanted)))
            ?? Suggestions.For(wanted, beginsAlike).FirstOrDefault()
            ?? Suggestions.For(wanted, names).FirstOrDefault();
        return found is null ? null : Setting.Prefix + found;
    }

    static HashSet<string> Words(string name) => name.ToUpperInvariant().Split('_').ToHashSet(StringComparer.Ordinal);

    /// <summary>What the tests of this project read, and what Kubernetes and Docker tell every process about a service that
    /// is called ipgraph.</summary>
    [GeneratedRegex("^IPGRAPH_(TEST_.*|GOLDEN|FUZZ|FUZZ_SEED|NEO4J|NEO4J_BOLT|(SERVICE_)?PORT(_.*)?|SERVICE_HOST)$", RegexOptions.IgnoreCase)]
    private static partial Regex OfOthers();
}
