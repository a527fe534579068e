using System.Globalization;
using IpGraph.Operations.Faults;

namespace IpGraph.Http.Clients;

/// <summary>Who asks on a connection, and what it pays for what it asks.</summary>
/// <remarks>It follows a request wherever its work goes, so that whoever knows a price need not know who pays.</remarks>
public sealed class ClientAccount
{
    static readonly AsyncLocal<ClientAccount?> Known = new();

    readonly HttpContext context;
    readonly CostQuota quota;
    readonly KeyList? keys;
    KeyHolder? holder;
    int retryAfter;

    internal ClientAccount(HttpContext context, CostQuota quota, KeyList? keys, KeyHolder? holder) =>
        (this.context, this.quota, this.keys, this.holder) = (context, quota, keys, holder);

    /// <summary>The account of the request that is answered here and now; null where nobody counts.</summary>
    public static ClientAccount? Current
    {
        get => Known.Value;
        internal set => Known.Value = value;
    }

    /// <summary>Whether a known key was shown.</summary>
    public bool HasKey => holder is not null;

    /// <summary>Whether there are keys to be shown at all.</summary>
    internal bool HasKeys => keys is not null;

    /// <summary>Seconds after which what was refused can be paid; 0 where nothing was, or never can.</summary>
    internal int RetryAfterSeconds => Volatile.Read(ref retryAfter);

    internal int? Max => quota.MaxOf(holder);

    /// <summary>Shows a key later than with the request, as a page in a browser has to on a WebSocket.</summary>
    /// <returns>Whether it is known.</returns>
    internal bool Show(string key)
    {
        if (keys?.Find(key) is not { } known)
            return false;
        holder = known;
        context.Features.Set(known);
        return true;
    }

    /// <summary>Pays for a piece of work before it is done.</summary>
    /// <param name="cost">In nodes, as the limit on cost has it; at least 1 is paid.</param>
    /// <returns>Why it cannot be paid; null if it was.</returns>
    public QuotaShortage? Pay(double cost)
    {
        cost = Math.Clamp(Math.Ceiling(cost), 1, double.MaxValue);
        if (Max is not { } max || quota.Pay(ClientIdentity.Of(context), max, cost) is not { } wait)
            return null;
        var seconds = wait == TimeSpan.MaxValue ? 0 : (int)Math.Max(1, Math.Ceiling(wait.TotalSeconds));
        Volatile.Write(ref retryAfter, seconds);
        return new QuotaShortage(cost, max, (int)quota.Window.TotalSeconds, quota.LeftOf(ClientIdentity.Of(context), max), seconds);
    }

    /// <summary>Says what the client has and what is left of it.</summary>
    /// <remarks>https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/</remarks>
    internal void WriteHeaders(IHeaderDictionary headers)
    {
        if (Max is not { } max)
            return;
        var window = quota.Window.TotalSeconds;
        var left = quota.LeftOf(ClientIdentity.Of(context), max);
        var full = Math.Ceiling((max - left) * window / max);
        headers["RateLimit-Policy"] = string.Create(CultureInfo.InvariantCulture, $"\"cost\";q={max};w={window}");
        headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture, $"\"cost\";r={left};t={full}");
    }
}
