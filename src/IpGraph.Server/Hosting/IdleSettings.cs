using IpGraph.Server.Settings;

namespace IpGraph.Server.Hosting;

/// <summary>Settings that were given and of which nothing comes, because of others. A start says so.</summary>
static partial class IdleSettings
{
    /// <summary>Warns once for each reason, with all settings that it keeps from having an effect.</summary>
    public static void Tell(ILogger logger, SettingsInForce settings)
    {
        foreach (var reason in settings.All.Where(setting => setting.WhyIdle is not null).GroupBy(setting => setting.WhyIdle!))
            PassedOver(logger, string.Join(", ", reason.Select(setting => setting.Variable)), reason.Key);
    }

    [LoggerMessage(LogLevel.Warning, "Not followed: {Variables}; {Reason}")]
    static partial void PassedOver(ILogger logger, string variables, string reason);
}
