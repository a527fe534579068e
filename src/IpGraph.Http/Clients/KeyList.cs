using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace IpGraph.Http.Clients;

/// <summary>The keys that are known here, by their hash: whoever reads the list learns no key.</summary>
/// <remarks>A line for each: the name of its holder, <c>sha256:</c> with 64 hexadecimals, and perhaps a quota. A key is as
/// long and as random as its hash, so that one round of hashing is enough.</remarks>
public sealed class KeyList
{
    const string Prefix = "sha256:";
    const int NameMax = 60;

    readonly FrozenDictionary<string, KeyHolder> holders;

    KeyList(FrozenDictionary<string, KeyHolder> holders) => this.holders = holders;

    public int Count => holders.Count;

    /// <summary>Who holds a key; null where nobody does.</summary>
    public KeyHolder? Find(string key) => holders.GetValueOrDefault(HashOf(key));

    /// <param name="text">The list; empty lines, and lines that begin with #, say nothing.</param>
    /// <exception cref="FormatException">A line is none; the message names it.</exception>
    public static KeyList Read(string text)
    {
        var holders = new Dictionary<string, KeyHolder>(StringComparer.Ordinal);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in text.TrimStart('\uFEFF').Split('\n'))
        {
            number++;
            var parts = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length == 0 || parts[0].StartsWith('#'))
                continue;
            var (hash, holder) = ReadLine(parts, number);
            if (!names.Add(holder.Name))
                throw new FormatException($"line {number}: '{holder.Name}' has a key already; give each key a name of its own");
            if (!holders.TryAdd(hash, holder))
                throw new FormatException($"line {number}: another line has the same key");
        }

        return new KeyList(holders.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>A new key, and the line of the list that makes it known.</summary>
    public static (string Key, string Line) Make(string name)
    {
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        return (key, $"{name} {Prefix}{HashOf(key)}");
    }

    /// <summary>Whether a holder can be called so.</summary>
    public static bool IsName(string name) =>
        name.Length is > 0 and <= NameMax && name[0] != '#' && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.' or '@');

    static (string Hash, KeyHolder Holder) ReadLine(string[] parts, int number)
    {
        if (!IsName(parts[0]))
            throw new FormatException($"line {number}: a name is of at most {NameMax} letters, digits, and any of - _ . @");
        if (parts.Length is < 2 or > 3 || !IsHash(parts[1]))
            throw new FormatException($"line {number}: after the name there is {Prefix} with 64 hexadecimals, and perhaps a quota");
        if (parts.Length == 2)
            return (parts[1][Prefix.Length..].ToLowerInvariant(), new KeyHolder(parts[0]));
        return int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var quota) && quota > 0
            ? (parts[1][Prefix.Length..].ToLowerInvariant(), new KeyHolder(parts[0], quota))
            : throw new FormatException($"line {number}: a quota is a whole number from 1");
    }

    static bool IsHash(string text) => text.StartsWith(Prefix, StringComparison.Ordinal)
        && text.Length == Prefix.Length + 64 && text.Skip(Prefix.Length).All(char.IsAsciiHexDigit);

    static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
