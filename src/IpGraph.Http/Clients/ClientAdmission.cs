using IpGraph.Http.Cors;
using IpGraph.Http.Options;
using IpGraph.Http.Responses;

namespace IpGraph.Http.Clients;

/// <summary>Finds out who asks, before anything else looks at a request: turns unknown keys away, and those without one
/// where a key is needed, and has every request paid for.</summary>
/// <remarks>A request costs 1, and so does each operation on a WebSocket; what the engine executes costs what it is
/// expected to, in addition. What depends on who asks is no answer for others: no cache that many share may keep it.</remarks>
/// <param name="keys">The keys known now; null where none are to be shown, and a key that is shown means nothing.</param>
public sealed class ClientAdmission(Func<KeyList>? keys, CostQuota quota, TransportOptions options)
{
    /// <summary>What pages look like, the one that asks for a key included.</summary>
    const string Assets = "/assets";

    readonly CrossOrigin crossOrigin = new(options.Origins);

    public async Task TakeAsync(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsOptions(context.Request.Method) || context.Request.Path.StartsWithSegments(Assets, StringComparison.Ordinal))
        {
            // A browser asks so on behalf of a page, and shows no key.
            await next(context);
            return;
        }

        var shown = ShownKey.In(context.Request.Headers);
        var known = keys?.Invoke();
        var holder = shown is null ? null : known?.Find(shown);
        if (shown is not null && holder is null && known is not null)
            await RefuseAsync(context, options.Anonymous ? TransportErrors.NeedlessKey : TransportErrors.UnknownKey);
        else if (holder is null && !options.Anonymous && !IsSocket(context))
            await RefuseAsync(context, TransportErrors.KeyMissing);
        else
            await CountAsync(context, next, new ClientAccount(context, quota, known, holder), holder);
    }

    async Task CountAsync(HttpContext context, RequestDelegate next, ClientAccount account, KeyHolder? holder)
    {
        if (holder is not null)
            context.Features.Set(holder);
        context.Features.Set(account);
        ClientAccount.Current = account;
        context.Response.OnStarting(LabelAsync, context);
        if (!IsSocket(context) && account.Pay(1) is { } unpaid)
            await RefuseAsync(context, TransportErrors.Unpaid(unpaid));
        else
            await next(context);
    }

    static Task LabelAsync(object state)
    {
        var context = (HttpContext)state;
        var account = context.Features.Get<ClientAccount>()!;
        account.WriteHeaders(context.Response.Headers);
        KeepPrivate(context.Response.Headers);
        if (context.Response.StatusCode == StatusCodes.Status429TooManyRequests && account.RetryAfterSeconds > 0)
            context.Response.Headers.RetryAfter = account.RetryAfterSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Task.CompletedTask;
    }

    static void KeepPrivate(IHeaderDictionary headers)
    {
        const string Shared = "public";
        var control = headers.CacheControl.ToString();
        if (control.StartsWith(Shared, StringComparison.Ordinal))
            headers.CacheControl = $"private{control[Shared.Length..]}";
        else if (control.StartsWith("no-cache", StringComparison.Ordinal))
            headers.CacheControl = $"private, {control}";
    }

    Task RefuseAsync(HttpContext context, Refusal refusal)
    {
        if (!crossOrigin.IsOff)
            crossOrigin.Answer(context);
        if (refusal.Status == StatusCodes.Status401Unauthorized)
            context.Response.Headers.WWWAuthenticate = "Bearer";
        return Readers.RefuseAsync(context, refusal);
    }

    static bool IsSocket(HttpContext context) =>
        context.Request.Path.Value == GraphQLPaths.Root && context.Request.Headers.Upgrade.Count > 0
        || HttpMethods.IsConnect(context.Request.Method);
}
