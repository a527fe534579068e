using System.Text.Json;
using IpGraph.Neo4j.Cypher;
using IpGraph.Testing;

namespace IpGraph.Neo4j.Tests.Bolt;

/// <summary>The values of a real server as Neo4j's own driver sees them, which <c>tests/judges/bolt.mjs</c> wrote down.</summary>
public sealed class DriverViewTests
{
    [Neo4jFact]
    public async Task Values_are_what_the_official_driver_sees()
    {
        using var client = Neo4jServer.Connect();
        using var known = JsonDocument.Parse(
            await File.ReadAllTextAsync(Path.Combine(Golden.Root(), "tests/judges/bolt-values.json")));
        foreach (var entry in known.RootElement.EnumerateArray())
        {
            var expression = entry.GetProperty("expression").GetString()!;
            using var rows = await client.RunAsync(new CypherStatement($"RETURN {expression}", []), default);
            using var document = rows.Document();
            AssertSame(entry.GetProperty("seen"), document.RootElement[0][0], expression);
        }
    }

    static void AssertSame(JsonElement seen, JsonElement value, string expression)
    {
        if (seen.ValueKind == JsonValueKind.Object && seen.TryGetProperty("integer", out var integer))
            Assert.Equal(integer.GetString(), value.GetRawText());
        else if (seen.ValueKind == JsonValueKind.Object && seen.TryGetProperty("float", out var number))
            AssertDouble(number.GetDouble(), value, expression);
        else
            AssertAlike(seen, value, expression);
    }

    /// <summary>A double is told from an integer by a point or an exponent.</summary>
    static void AssertDouble(double number, JsonElement value, string expression)
    {
        Assert.True(value.ValueKind == JsonValueKind.Number, expression);
        Assert.Equal(number, value.GetDouble());
        Assert.Contains(value.GetRawText(), character => character is '.' or 'E' or 'e');
    }

    static void AssertAlike(JsonElement seen, JsonElement value, string expression)
    {
        Assert.True(seen.ValueKind == value.ValueKind, $"{expression} is {value.GetRawText()}");
        switch (seen.ValueKind)
        {
            case JsonValueKind.Array:
                Assert.Equal(seen.GetArrayLength(), value.GetArrayLength());
                foreach (var (left, right) in seen.EnumerateArray().Zip(value.EnumerateArray()))
                    AssertSame(left, right, expression);
                break;
            case JsonValueKind.Object:
                Assert.Equal(Names(seen), Names(value));
                foreach (var part in seen.EnumerateObject())
                    AssertSame(part.Value, value.GetProperty(part.Name), expression);
                break;
            case JsonValueKind.String when !Neo4jServer.IsBolt:
                // The Query API leaves a zone's name out, and writes times to the minute where they are whole.
                Assert.NotEqual(JsonValueKind.Null, value.ValueKind);
                break;
            case JsonValueKind.String:
                Assert.Equal(seen.GetString(), value.GetString());
                break;
        }
    }

    static IEnumerable<string> Names(JsonElement map) => map.EnumerateObject().Select(part => part.Name).Order(StringComparer.Ordinal);
}
