namespace IpGraph.Server.Caching;

/// <summary>What the log tells of the shared cache; clients never hear of it.</summary>
static partial class CacheLog
{
    [LoggerMessage(LogLevel.Warning, "Shared cache lost ({Failure}); answering without it")]
    public static partial void Lost(ILogger logger, string failure);

    [LoggerMessage(LogLevel.Information, "Shared cache reachable again")]
    public static partial void Back(ILogger logger);

    [LoggerMessage(LogLevel.Debug, "Cache write failed ({Failure})")]
    public static partial void NotWritten(ILogger logger, string failure);
}
