using IpGraph.Http.Clients;
using IpGraph.Server.Settings;

namespace IpGraph.Server.Clients;

/// <summary>The list of keys as it stands in its file; another file takes its place without a restart.</summary>
/// <remarks>The text is read again and compared: a time stamp says nothing where a secret is mounted by links, and the file
/// is small.</remarks>
sealed class KeyFile
{
    static readonly TimeSpan Period = TimeSpan.FromSeconds(2);

    readonly string path;
    string text;
    volatile KeyList keys;
    string? refused;

    /// <exception cref="SettingsException">The file cannot be read, or is no list of keys.</exception>
    public KeyFile(string path)
    {
        this.path = path;
        try
        {
            text = File.ReadAllText(path);
            keys = KeyList.Read(text);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new SettingsException($"{Setting.Prefix}KEYS is '{path}', which cannot be used: {failure.Message}");
        }
    }

    public KeyList Keys => keys;

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

    public void Look(ILogger logger)
    {
        try
        {
            var now = File.ReadAllText(path);
            if (now == text)
                return;
            keys = KeyList.Read(now);
            (text, refused) = (now, null);
            KeyLog.Read(logger, keys.Count);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or FormatException)
        {
            if (refused == failure.Message)
                return;
            refused = failure.Message;
            KeyLog.Refused(logger, failure.Message);
        }
    }
}

/// <summary>What the log tells of the list of keys.</summary>
static partial class KeyLog
{
    [LoggerMessage(LogLevel.Information, "The list of keys was read again: {Count} keys")]
    public static partial void Read(ILogger logger, int count);

    [LoggerMessage(LogLevel.Warning, "The list of keys cannot be used, those before it stay: {Reason}")]
    public static partial void Refused(ILogger logger, string reason);
}
