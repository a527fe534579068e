using System.Net;
using IpGraph.Http.Clients;
using IpGraph.Server.Settings;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace IpGraph.Server.Clients;

/// <summary>Puts before the endpoints what finds out who asks, so far as the settings want it.</summary>
static class KnownClients
{
    /// <exception cref="SettingsException">The list of keys cannot be used, or nobody could ask anything.</exception>
    public static void UseClients(this WebApplication app, ServerSettings settings)
    {
        if (settings.TrustedProxies.Count > 0)
            app.UseForwardedHeaders(Trust(settings.TrustedProxies));
        var transport = settings.Transport;
        if (transport is { Keys: null, QuotaMax: 0, Anonymous: true })
            return;
        if (transport is { Keys: null, Anonymous: false })
        {
            throw new SettingsException(
                $"{Setting.Prefix}ANONYMOUS is false and there are no keys, so nobody could ask anything; name a list of keys in {Setting.Prefix}KEYS.");
        }

        var file = transport.Keys is { } path ? new KeyFile(path) : null;
        _ = file?.FollowAsync(app.Logger, app.Lifetime.ApplicationStopping);
        var quota = new CostQuota(transport.QuotaMax, transport.QuotaWindow);
        app.Lifetime.ApplicationStopped.Register(quota.Dispose);
        var admission = new ClientAdmission(file is null ? null : () => file.Keys, quota, transport);
        app.Use((context, next) => admission.TakeAsync(context, next));
    }

    /// <summary>Only what the named proxies say of whom they speak for is believed.</summary>
    static ForwardedHeadersOptions Trust(IReadOnlyList<string> proxies)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
            options.KnownIPNetworks.Add(NetworkOf(proxy));
        return options;
    }

    static IPNetwork NetworkOf(string proxy) => IPAddress.TryParse(proxy, out var address)
        ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : IPNetwork.Parse(proxy);
}
