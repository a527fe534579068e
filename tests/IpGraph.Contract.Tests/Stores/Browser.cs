using System.Collections;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using IpGraph.Neo4j.Cypher;
using IpGraph.Testing;

namespace IpGraph.Contract.Tests.Stores;

/// <summary>Asks the database as a person would who looks at it: with names of columns, and with plans.</summary>
sealed class Browser : IDisposable
{
    readonly HttpClient http = new();
    readonly Uri address;

    public Browser()
    {
        var options = Neo4jServer.OverHttp;
        address = new Uri(options.Address, $"/db/{options.Database}/query/v2");
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.User}:{options.Password}")));
        http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
    }

    /// <summary>The database hits of all operators of the statement's plan.</summary>
    public async Task<long> HitsAsync(CypherStatement statement)
    {
        using var answer = await AskAsync("PROFILE " + statement.Text, Map(statement.Parameters));
        return Hits(answer.RootElement.GetProperty("profiledQueryPlan"));
    }

    public async Task<Table> TableAsync(string text)
    {
        using var answer = await AskAsync(text, []);
        var data = answer.RootElement.GetProperty("data").Clone();
        return new Table(
            [.. data.GetProperty("fields").EnumerateArray().Select(name => name.GetString()!)],
            [.. data.GetProperty("values").EnumerateArray().Select(row => row.EnumerateArray().ToArray())]);
    }

    async Task<JsonDocument> AskAsync(string text, JsonObject parameters)
    {
        var body = new JsonObject { ["statement"] = text, ["parameters"] = parameters };
        using var content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(address, content);
        var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return answer.RootElement.TryGetProperty("errors", out var errors)
            ? throw new InvalidOperationException($"{errors}\n{text}")
            : answer;
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

/// <summary>What a statement returns.</summary>
sealed record Table(IReadOnlyList<string> Columns, IReadOnlyList<JsonElement[]> Rows)
{
    /// <summary>The values of one column, as text.</summary>
    public IEnumerable<string> Column(string name)
    {
        var place = Columns.ToList().IndexOf(name);
        return Rows.Select(row => row[place].ToString());
    }
}
