using System.Diagnostics;
using StackExchange.Redis;

namespace IpGraph.Server.Tests.Caching;

/// <summary>Puts wrong values where the server left right ones.</summary>
static class RedisDamage
{
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
                    database.StringSet(key, """{"data":{"measures":null}}""");
                    break;
                case "cut":
                    var value = (byte[]?)database.StringGet(key) ?? [];
                    database.StringSet(key, value[..(value.Length / 2)]);
                    break;
                case "exchanged":
                    database.StringSet(key, database.StringGet(keys.First(other => other != key)));
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
