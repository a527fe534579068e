namespace IpGraph.Server.Settings.Grammars;

/// <summary>Sizes in memory and on the wire.</summary>
static class Bytes
{
    static readonly (string Name, long Size)[] Units =
    [
        ("bytes", 1), ("B", 1), ("kB", 1_000), ("KiB", 1 << 10), ("MB", 1_000_000), ("MiB", 1 << 20), ("GB", 1_000_000_000),
        ("GiB", 1 << 30),
    ];

    public static Grammar<int> Between(int min, int max = int.MaxValue, string unit = "bytes") => new(
        unit,
        text => Quantity.Read(text, Units, "bytes") is { } size && decimal.IsInteger(size) && size >= min && size <= max
            ? Reading<int>.Of((int)size)
            : Reading<int>.Not($"is a size from {Quantity.Write(min, Units)} to {Quantity.Write(max, Units)}, such as 65536 or 64 KiB"),
        size => Quantity.Write(size, Units));
}
