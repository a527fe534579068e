using System.Diagnostics;
using StackExchange.Redis;

namespace IpGraph.Server.Tests.Caching;

/// <summary>Puts wrong values where the server left right ones.</summary>
static class RedisDamage
{
    /// <summary>The field in which the cache keeps a value.</summary>
    const string Data = "data";

    /// <returns>How many values were damaged.</returns>
    public static int Apply(ConnectionMultiplexer connection, string fault)
    {
        var database = connection.GetDatabase();
        var keys = connection.GetServer(connection.GetEndPoints()[0]).Keys().ToArray();
        foreach (var key in keys)
        {
            switch (fault)
            {
                case "garbage":
                    database.HashSet(key, Data, """{"data":{"measures":null}}""");
                    break;
                case "cut":
                    var value = (byte[]?)database.HashGet(key, Data) ?? [];
                    database.HashSet(key, Data, value[..(value.Length / 2)]);
                    break;
                case "exchanged":
                    database.HashSet(key, Data, database.HashGet(keys.First(other => other != key), Data));
                    break;
                case "of another type":
                    // At once, for the server writes right values meanwhile.
                    var exchange = database.CreateTransaction();
                    _ = exchange.KeyDeleteAsync(key);
                    _ = exchange.ListLeftPushAsync(key, "a");
                    exchange.Execute();
                    break;
                default:
                    throw new UnreachableException();
            }
        }

        return keys.Length;
    }
}
