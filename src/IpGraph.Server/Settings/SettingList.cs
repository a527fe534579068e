using IpGraph.Server.Settings.Sections;

namespace IpGraph.Server.Settings;

/// <summary>Everything that can be set. The tables of <c>docs/CONFIGURATION.md</c> are written from it.</summary>
/// <remarks>Settings are applied in this order: the mode and the store, which change the defaults of others, come before
/// those.</remarks>
public static class SettingList
{
    public static IReadOnlyList<SettingSection> Sections { get; } =
    [
        new("Server", ServerSection.All),
        new("Store", StoreSection.All),
        new("Cache", CacheSection.All),
        new("Clients", ClientSection.All),
        new("Signals", SignalSection.All),
        new("Limits", [.. TransportSection.All, .. EngineSection.All]),
    ];

    public static IReadOnlyList<Setting> All { get; } = [.. Sections.SelectMany(section => section.Settings)];
}
