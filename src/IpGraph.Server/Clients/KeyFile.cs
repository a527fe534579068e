using IpGraph.Http.Clients;
using IpGraph.Server.Settings;

namespace IpGraph.Server.Clients;

/// <summary>The list of keys as it stands in its file; another file takes its place without a restart.</summary>
/// <param name="path">The file.</param>
/// <exception cref="SettingsException">The file cannot be read, or is no list of keys.</exception>
sealed class KeyFile(string path)
{
    static readonly TimeSpan Period = TimeSpan.FromSeconds(2);

    readonly FollowedText<KeyList> text = new(
        () => File.ReadAllText(path), KeyList.Read, $"{Setting.Prefix}KEYS is '{path}', which cannot be used");

    public KeyList Keys => text.Current;

    /// <summary>Looks at the file until cancelled. One that cannot be used leaves the keys before it.</summary>
    public async Task FollowAsync(ILogger logger, CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(Period);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellation))
                Look(logger);
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    public void Look(ILogger logger) =>
        text.Look(keys => KeyLog.Read(logger, keys.Count), reason => KeyLog.Refused(logger, reason));
}

/// <summary>What the log tells of the list of keys.</summary>
static partial class KeyLog
{
    public static void Read(ILogger logger, int count)
    {
        if (count > 0)
            Renewed(logger, count);
        else
            Emptied(logger);
    }

    [LoggerMessage(LogLevel.Information, "The list of keys was read again: {Count} keys")]
    static partial void Renewed(ILogger logger, int count);

    [LoggerMessage(LogLevel.Warning, "The list of keys was read again, and there is none: every key is refused")]
    static partial void Emptied(ILogger logger);

    [LoggerMessage(LogLevel.Warning, "The list of keys cannot be used, those before it stay: {Reason}")]
    public static partial void Refused(ILogger logger, string reason);
}
