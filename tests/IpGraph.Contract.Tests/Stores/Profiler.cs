using System.Collections;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using IpGraph.Neo4j.Cypher;
using IpGraph.Testing;

namespace IpGraph.Contract.Tests.Stores;

/// <summary>Runs statements with <c>PROFILE</c>, to see how often the database looks at its data.</summary>
sealed class Profiler : IDisposable
{
    readonly HttpClient http = new();
    readonly Uri address;

    public Profiler()
    {
        var options = Neo4jServer.Options;
        address = new Uri(options.Address, $"/db/{options.Database}/query/v2");
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.User}:{options.Password}")));
        http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
    }

    /// <summary>The database hits of all operators of the plan.</summary>
    public async Task<long> HitsAsync(CypherStatement statement)
    {
        var body = new JsonObject
        {
            ["statement"] = "PROFILE " + statement.Text,
            ["parameters"] = Map(statement.Parameters),
        };
        using var content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(address, content);
        var text = await response.Content.ReadAsStringAsync();
        using var answer = JsonDocument.Parse(text);
        return answer.RootElement.TryGetProperty("profiledQueryPlan", out var plan)
            ? Hits(plan)
            : throw new InvalidOperationException(text);
    }

    public void Dispose() => http.Dispose();

    static long Hits(JsonElement plan) =>
        plan.GetProperty("dbHits").GetInt64() + plan.GetProperty("children").EnumerateArray().Sum(Hits);

    static JsonObject Map(IEnumerable<KeyValuePair<string, object>> values) =>
        new(values.Select(value => KeyValuePair.Create(value.Key, Node(value.Value))));

    /// <summary>A double keeps its point, so that the server reads it as one.</summary>
    static JsonNode? Node(object value) => value switch
    {
        double number when Math.Truncate(number) == number =>
            JsonNode.Parse(number.ToString("0.0", CultureInfo.InvariantCulture)),
        string or int or long or double or bool => JsonValue.Create(value),
        IEnumerable<KeyValuePair<string, object>> map => Map(map),
        IEnumerable list => new JsonArray([.. list.Cast<object>().Select(Node)]),
        _ => throw new ArgumentException($"A {value.GetType().Name} is no parameter."),
    };
}
