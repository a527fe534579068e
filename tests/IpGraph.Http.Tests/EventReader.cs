using System.Text;

namespace IpGraph.Http.Tests;

/// <summary>Reads the events of a response one after the other.</summary>
sealed class EventReader(HttpResponseMessage response)
{
    StreamReader? lines;

    /// <summary>The next event that is not only a comment; null at the end.</summary>
    public async Task<(string Name, string Data)?> Next()
    {
        var (name, data) = ("", "");
        while (await ReadLine() is { } line)
        {
            if (line.StartsWith("event: ", StringComparison.Ordinal))
                name = line["event: ".Length..];
            else if (line.StartsWith("data: ", StringComparison.Ordinal))
                data = line["data: ".Length..];
            else if (line.Length == 0 && name.Length > 0)
                return (name, data);
        }

        return null;
    }

    public async Task Ping()
    {
        Assert.Equal(":", await ReadLine());
        Assert.Equal("", await ReadLine());
    }

    async Task<string?> ReadLine()
    {
        lines ??= new StreamReader(await response.Content.ReadAsStreamAsync(), Encoding.UTF8);
        return await lines.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30));
    }
}
