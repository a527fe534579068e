using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace IpGraph.Http.Clients;

/// <summary>Who asks, for all that is shared out by client: the holder of a key, else a network address.</summary>
/// <remarks>Equal values are one client. Of an IPv6 address only the network counts, since whoever has one address there
/// has all 2^64 of its network.</remarks>
public readonly record struct ClientIdentity
{
    readonly string? holder;
    readonly UInt128 address;

    ClientIdentity(string? holder, UInt128 address) => (this.holder, this.address) = (holder, address);

    /// <summary>Whether it showed a key that is known here.</summary>
    public bool HasKey => holder is not null;

    /// <summary>Who sent the request.</summary>
    public static ClientIdentity Of(HttpContext context) => context.Features.Get<KeyHolder>() is { } known
        ? OfKey(known.Name)
        : OfAddress(context.Connection.RemoteIpAddress);

    /// <param name="holder">What the list of keys calls its holder.</param>
    public static ClientIdentity OfKey(string holder) => new(holder, 0);

    /// <param name="address">Null where a connection has none, such as a socket of the file system; all of those are one
    /// client.</param>
    public static ClientIdentity OfAddress(IPAddress? address)
    {
        if (address is null)
            return default;
        Span<byte> bytes = stackalloc byte[16];
        address.MapToIPv6().TryWriteBytes(bytes, out _);
        var whole = BinaryPrimitives.ReadUInt128BigEndian(bytes);
        var isOfNetwork = address.AddressFamily == AddressFamily.InterNetworkV6 && !address.IsIPv4MappedToIPv6;
        return new(null, isOfNetwork ? whole >> 64 << 64 : whole);
    }

    /// <summary>A name for logs and measurements: <c>key:</c> and the holder, or <c>address:</c> and the address.</summary>
    public override string ToString()
    {
        if (holder is not null)
            return $"key:{holder}";
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, address);
        var shown = new IPAddress(bytes);
        return $"address:{(shown.IsIPv4MappedToIPv6 ? shown.MapToIPv4() : shown)}";
    }
}
