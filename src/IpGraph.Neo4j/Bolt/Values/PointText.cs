using System.Globalization;
using IpGraph.Neo4j.Bolt.PackStream;

namespace IpGraph.Neo4j.Bolt.Values;

/// <summary>Points as text: <c>SRID=7203;POINT (1.5 2.0)</c>.</summary>
static class PointText
{
    const byte Plane = 0x58;
    const byte Space = 0x59;

    /// <summary>Null where it is none.</summary>
    public static string? TryRead(ref PackStreamReader reader, PackStreamMarker structure) =>
        ((byte)structure.Number, structure.Length) switch
        {
            (Plane, 3) => Read(ref reader, "POINT", 2),
            (Space, 4) => Read(ref reader, "POINT Z", 3),
            _ => null,
        };

    static string Read(ref PackStreamReader reader, string name, int dimensions)
    {
        var system = reader.ReadInteger();
        var places = new string[dimensions];
        foreach (ref var place in places.AsSpan())
        {
            var number = reader.Read(PackStreamKind.Float).Float;
            place = number.ToString("R", CultureInfo.InvariantCulture);
            if (double.IsFinite(number) && place.AsSpan().IndexOfAny('.', 'E') < 0)
                place += ".0";
        }

        return $"SRID={system.ToString(CultureInfo.InvariantCulture)};{name} ({string.Join(' ', places)})";
    }
}
