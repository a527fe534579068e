namespace IpGraph.Http.Clients;

/// <summary>Stands among the features of a request that showed a key which is known here.</summary>
/// <param name="Name">What the list of keys calls whoever holds it.</param>
/// <param name="QuotaMax">What it may ask in a window, in the unit of costs; null for as much as anybody.</param>
public sealed record KeyHolder(string Name, int? QuotaMax = null);
