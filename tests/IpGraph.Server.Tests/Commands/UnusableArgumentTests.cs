using System.Diagnostics;
using IpGraph.Server.Commands;
using IpGraph.Server.Hosting;
using IpGraph.Server.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace IpGraph.Server.Tests.Commands;

/// <summary>A command that cannot do what it was told says so and ends with 1; what escaped it would fail these tests.</summary>
public sealed class UnusableArgumentTests : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ipgraph-arguments-");

    public void Dispose() => folder.Delete(recursive: true);

    public static TheoryData<string> CommandLines =>
    [
        "check --seed /nonexistent",
        "check --seed /dev/null/x",
        "check --sources /nonexistent",
        "check --sources {empty}",
        "diff /nonexistent /nonexistent",
        "diff {empty} .",
        "diff {nothing} .",
        "explain /nonexistent.graphql",
        "explain {empty}",
        "explain {query} --operation Other",
        "explain {query} --variables []",
        "explain {query} --variables {",
        "explain {query} --variables /nonexistent.json",
        "explain {query} --variables {empty}",
        "explain {broken}",
        "explain {dear}",
        "explain {unknown}",
        "explain {nothing}",
        "explain {query} --variables {nothing}",
        "export nonsense",
        "export jsonl --output /nonexistent/x",
        "export jsonl --output {empty}",
        "export jsonl --output /dev/null/x",
        "export jsonl --output /dev/full",
        "export jsonl --output {nothing}",
        "export jsonl --seed /nonexistent",
        "export jsonl --operation mesures",
        "export jsonl --operation measure",
        "export jsonl --operation measure --variables []",
        "export jsonl --operation measure --variables {",
        "export jsonl --variables {}",
        "mcp --seed /nonexistent",
        "release --output /dev/null/x",
        "release --output {nothing}",
        "schema --output /nonexistent/x",
        "schema --output {empty}",
        "schema --output {nothing}",
        "schema diff {nothing}",
        "schema diff /nonexistent",
        "settings --settings {nothing}",
        "schema --output /dev/null/x",
        "schema Measure.nothing",
        "schema @nothing",
        "schema @",
        "serve --seed /nonexistent --urls http://127.0.0.1:0",
        "serve --urls nonsense",
        "serve --urls https://localhost:5001",
        "serve --urls ftp://localhost",
        "serve --urls http://999.1.1.1:5000",
        "serve --urls http://localhost:0",
        "serve --urls http://127.0.0.1:99999",
        "serve --urls http://127.0.0.1:5000/path",
        "serve --urls http://192.0.2.1:5000",
        "serve --urls http://unix:/nonexistent/socket",
        "serve --urls ;",
    ];

    [Theory]
    [MemberData(nameof(CommandLines))]
    public async Task Ends_with_a_sentence(string line)
    {
        Assert.Equal(1, await CommandLine.RunAsync([.. line.Split(' ').Select(Fill)]));
    }

    [Theory]
    [InlineData("settings")]
    [InlineData("schema diff schema/schema.graphql")]
    [InlineData("--help")]
    public async Task A_full_disk_ends_every_command_with_a_sentence(string line)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "ipgraph.dll");
        using var command = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", $"dotnet '{program}' {line} > /dev/full"])
        {
            RedirectStandardError = true,
            WorkingDirectory = Checkout.Path(),
        })!;
        var said = await command.StandardError.ReadToEndAsync();
        await command.WaitForExitAsync();
        Assert.Equal(1, command.ExitCode);
        Assert.StartsWith("No space left on device", Assert.Single(said.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Theory]
    [InlineData("nonsense", "--urls or IPGRAPH_URLS has 'nonsense', which is no address; give one such as http://localhost:5000.")]
    [InlineData("ftp://a:1", "--urls or IPGRAPH_URLS has 'ftp://a:1', which is no address of http, https or h2c; give one such as http://localhost:5000.")]
    [InlineData("https://127.0.0.1:0", "--urls or IPGRAPH_URLS has 'https://127.0.0.1:0', but only an address of http can have a port of the system's choice.")]
    [InlineData("http://localhost:1;b", "--urls or IPGRAPH_URLS has 'b', which is no address; give one such as http://localhost:5000.")]
    [InlineData("http://a:70000", "--urls or IPGRAPH_URLS has 'http://a:70000', but a port is a number up to 65535.")]
    [InlineData("http://a:1/b", "--urls or IPGRAPH_URLS has 'http://a:1/b', which has a path; give only host and port.")]
    [InlineData("http://999.1.1.1:1", "--urls or IPGRAPH_URLS has 'http://999.1.1.1:1', whose host is no address of this machine; give an IP address, localhost, or * for all that it has.")]
    [InlineData("http://no-such-host.invalid:1", "--urls or IPGRAPH_URLS has 'http://no-such-host.invalid:1', whose host is no address of this machine; give an IP address, localhost, or * for all that it has.")]
    [InlineData(" ; ", "--urls or IPGRAPH_URLS is ' ; ', which names no address; give one such as http://localhost:5000.")]
    public void An_address_that_nobody_can_listen_at_is_named(string urls, string message) =>
        Assert.Equal(message, Assert.Throws<SettingsException>(() => ListenAddresses.Read(urls)).Message);

    [Theory]
    [InlineData("http://localhost:5000")]
    [InlineData("http://+:80")]
    [InlineData("http://*:80; http://[::1]:81")]
    [InlineData("http://0.0.0.0:80; http://[::]:81; http://LOCALHOST:82")]
    [InlineData("http://unix:/run/ipgraph.sock")]
    [InlineData("http://127.0.0.1:0")]
    public void Addresses_to_listen_at_are_taken(string urls) =>
        Assert.Equal(urls.Split(';', StringSplitOptions.TrimEntries), ListenAddresses.Read(urls).Select(address => address.Url));

    [Theory]
    [InlineData("http://192.0.2.1:5000")]
    [InlineData("http://unix:/nonexistent/socket")]
    [InlineData("http://127.0.0.1:0;http://192.0.2.1:5000")]
    public async Task An_address_that_cannot_be_listened_at_is_named(string urls)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls([.. ListenAddresses.Read(urls).Select(address => address.Url)]);
        await using var app = builder.Build();
        var refusal = await Assert.ThrowsAsync<SettingsException>(() => ListenAddresses.StartAsync(app, default));
        Assert.StartsWith($"Cannot listen at {urls.Replace(";", ", ", StringComparison.Ordinal)}: ", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_trusted_documents_that_is_not_there_is_named()
    {
        var options = new Http.Options.TransportOptions
        {
            Documents = Http.Options.DocumentPolicy.TrustedOnly,
            DocumentsFolder = "/nonexistent",
        };
        Assert.StartsWith(
            "IPGRAPH_DOCUMENTS_FOLDER is '/nonexistent', which cannot be used: ",
            Assert.Throws<SettingsException>(() => DocumentFolder.Check(options)).Message);
    }

    string Fill(string argument) => argument switch
    {
        "{empty}" => folder.FullName,
        "{nothing}" => "",
        "{query}" => Write("query.graphql", "query One($id: ID!) { measure(id: $id) { title } }"),
        "{broken}" => Write("broken.graphql", "{ measure("),
        "{dear}" => Write("dear.graphql", "{ measures(first: 100) { nodes { about(first: 100) { nodes { contents(first: 100) { nodes { id } } } } } } }"),
        "{unknown}" => Write("unknown.graphql", "{ nothing }"),
        _ => argument,
    };

    string Write(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
