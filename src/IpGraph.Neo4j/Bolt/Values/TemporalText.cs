using System.Globalization;
using System.Text;
using IpGraph.Neo4j.Bolt.PackStream;

namespace IpGraph.Neo4j.Bolt.Values;

/// <summary>Dates, times and durations as text by ISO 8601.</summary>
static class TemporalText
{
    const byte Date = 0x44;
    const byte Time = 0x54;
    const byte LocalTime = 0x74;
    const byte DateTime = 0x49;
    const byte DateTimeInZone = 0x69;
    const byte LocalDateTime = 0x64;
    const byte Duration = 0x45;

    const long SecondsOfDay = 86_400;
    const long NanosOfSecond = 1_000_000_000;

    /// <summary>Null where it is none of these.</summary>
    public static string? TryRead(ref PackStreamReader reader, PackStreamMarker structure) =>
        ((byte)structure.Number, structure.Length) switch
        {
            (Date, 1) => DateOf(reader.ReadInteger()),
            (LocalTime, 1) => TimeOf(reader.ReadInteger()),
            (Time, 2) => TimeOf(reader.ReadInteger()) + OffsetOf(reader.ReadInteger()),
            (LocalDateTime, 2) => DateTimeOf(reader.ReadInteger(), reader.ReadInteger()),
            (DateTime, 3) => WithOffset(reader.ReadInteger(), reader.ReadInteger(), reader.ReadInteger()),
            (DateTimeInZone, 3) => InZone(reader.ReadInteger(), reader.ReadInteger(), reader.ReadString()),
            (Duration, 4) =>
                DurationOf(reader.ReadInteger(), reader.ReadInteger(), reader.ReadInteger(), reader.ReadInteger()),
            _ => null,
        };

    /// <summary>The day that lies so many days after the first of 1970, by the proleptic Gregorian calendar.</summary>
    /// <remarks>Neo4j's years go far beyond those of <see cref="System.DateTime"/>. Eras have 400 years; a year is counted
    /// from March on, so that the leap day is its last.</remarks>
    static string DateOf(long days)
    {
        const long DaysOfEra = 146_097;
        var shifted = days + 719_468;
        var era = Math.DivRem(shifted, DaysOfEra, out var day);
        if (day < 0)
            (era, day) = (era - 1, day + DaysOfEra);
        var yearOfEra = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
        var dayOfYear = day - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        var monthFromMarch = (5 * dayOfYear + 2) / 153;
        var dayOfMonth = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1;
        var month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
        var year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
        var sign = year > 9_999 ? "+" : year < 0 ? "-" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{Math.Abs(year):0000}-{month:00}-{dayOfMonth:00}");
    }

    static string TimeOf(long nanos)
    {
        var (seconds, fraction) = Math.DivRem(nanos, NanosOfSecond);
        var text = string.Create(
            CultureInfo.InvariantCulture, $"{seconds / 3_600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}");
        return fraction == 0 ? text : text + Fraction(fraction);
    }

    /// <summary>As many digits as are needed, in threes.</summary>
    static string Fraction(long nanos)
    {
        var digits = nanos.ToString("000000000", CultureInfo.InvariantCulture);
        return "." + (nanos % 1_000_000 == 0 ? digits[..^6] : nanos % 1_000 == 0 ? digits[..^3] : digits);
    }

    static string DateTimeOf(long seconds, long nanos)
    {
        var days = Math.DivRem(seconds, SecondsOfDay, out var rest);
        if (rest < 0)
            (days, rest) = (days - 1, rest + SecondsOfDay);
        return $"{DateOf(days)}T{TimeOf(rest * NanosOfSecond + nanos)}";
    }

    static string WithOffset(long seconds, long nanos, long offset) =>
        DateTimeOf(seconds + offset, nanos) + OffsetOf(offset);

    /// <summary>The name of the zone is given as well, which the Query API leaves out.</summary>
    static string InZone(long seconds, long nanos, ReadOnlySpan<byte> zone)
    {
        var name = Encoding.UTF8.GetString(zone);
        return TimeZoneInfo.TryFindSystemTimeZoneById(name, out var known)
            && seconds is > -62_135_596_800 + SecondsOfDay and < 253_402_300_800 - SecondsOfDay
            ? $"{WithOffset(seconds, nanos, (long)known.GetUtcOffset(DateTimeOffset.FromUnixTimeSeconds(seconds)).TotalSeconds)}[{name}]"
            : $"{WithOffset(seconds, nanos, 0)}[{name}]";
    }

    static string OffsetOf(long seconds)
    {
        if (seconds == 0)
            return "Z";
        if (seconds is < -SecondsOfDay or > SecondsOfDay)
            throw new PackStreamException($"An offset of {seconds} seconds is longer than a day", 0);
        var (sign, size) = (seconds < 0 ? '-' : '+', Math.Abs(seconds));
        var rest = size % 60 == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $":{size % 60:00}");
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{size / 3_600:00}:{size / 60 % 60:00}") + rest;
    }

    static string DurationOf(long months, long days, long seconds, long nanos)
    {
        var date = Part(months / 12, 'Y') + Part(months % 12, 'M') + Part(days, 'D');
        var total = (Int128)seconds * NanosOfSecond + nanos;
        var (whole, fraction) = ((long)(total / NanosOfSecond), (long)(total % NanosOfSecond));
        var time = Part(whole / 3_600, 'H') + Part(whole / 60 % 60, 'M') + SecondsPart(whole % 60, fraction);
        return date.Length + time.Length == 0 ? "PT0S" : time.Length == 0 ? $"P{date}" : $"P{date}T{time}";
    }

    static string Part(long number, char unit) =>
        number == 0 ? "" : number.ToString(CultureInfo.InvariantCulture) + unit;

    static string SecondsPart(long seconds, long nanos)
    {
        if (seconds == 0 && nanos == 0)
            return "";
        var sign = seconds < 0 || nanos < 0 ? "-" : "";
        var fraction = nanos == 0
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $".{Math.Abs(nanos):000000000}").TrimEnd('0');
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{Math.Abs(seconds)}") + fraction + 'S';
    }
}
