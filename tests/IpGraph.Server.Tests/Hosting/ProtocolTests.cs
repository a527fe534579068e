using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using IpGraph.Server.Hosting;
using IpGraph.Server.Settings;
using IpGraph.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace IpGraph.Server.Tests.Hosting;

/// <summary>What is spoken at each address.</summary>
public sealed class ProtocolTests(EncryptedServer server) : IClassFixture<EncryptedServer>
{
    const string Question = """{"query":"{ dataset { version } }"}""";

    public static TheoryData<string, string> Spoken => new()
    {
        { "http", "1.1" },
        { "https", "1.1" },
        { "https", "2.0" },
        { "h2c", "2.0" },
    };

    [Theory]
    [MemberData(nameof(Spoken))]
    public async Task A_question_has_the_same_answer(string scheme, string version)
    {
        using var plain = EncryptedServer.Client(server.Plain, HttpVersion.Version11);
        using var client = EncryptedServer.Client(At(scheme), Version.Parse(version));

        using var answer = await client.PostAsync("/graphql", Json(Question));

        Assert.Equal(Version.Parse(version), answer.Version);
        Assert.Equal(
            await (await plain.PostAsync("/graphql", Json(Question))).Content.ReadAsStringAsync(),
            await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [MemberData(nameof(Spoken))]
    public async Task Pages_files_and_parts_come_whole(string scheme, string version)
    {
        using var client = EncryptedServer.Client(At(scheme), Version.Parse(version));
        var page = await client.GetStringAsync("/ja/");
        Assert.EndsWith("</html>", page.TrimEnd());
        var file = await client.GetByteArrayAsync("/export/graphml");
        Assert.EndsWith("</graphml>", Encoding.UTF8.GetString(file).TrimEnd());
        using var parts = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = Json("""{"query":"{ measures(first: 2) { nodes { id ... @defer { title } } } }"}"""),
            Version = Version.Parse(version),
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        parts.Headers.Accept.Add(MediaTypeWithQualityHeaderValue.Parse("multipart/mixed"));
        using var answer = await client.SendAsync(parts);
        Assert.EndsWith("-----", (await answer.Content.ReadAsStringAsync()).TrimEnd());
    }

    [Theory]
    [MemberData(nameof(Spoken))]
    public async Task What_is_refused_is_refused_in_words(string scheme, string version)
    {
        using var client = EncryptedServer.Client(At(scheme), Version.Parse(version));
        using var length = await client.GetAsync($"/graphql?query={new string('a', 100_000)}");
        Assert.Equal(HttpStatusCode.RequestUriTooLong, length.StatusCode);
        Assert.Contains("\"errors\"", await length.Content.ReadAsStringAsync());
        using var elsewhere = await client.GetAsync($"/api/measures?x={new string('a', 100_000)}");
        Assert.Equal("application/problem+json", elsewhere.Content.Headers.ContentType?.MediaType);
        using var body = await client.PostAsync("/graphql", Json($"{{\"query\":\"{new string(' ', 2_000_000)}\"}}"));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, body.StatusCode);
        Assert.Contains("\"errors\"", await body.Content.ReadAsStringAsync());
        using var after = await client.PostAsync("/graphql", Json(Question));
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Spoken))]
    public async Task Sockets_open(string scheme, string version)
    {
        using var client = EncryptedServer.Client(At(scheme), Version.Parse(version));
        using var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        socket.Options.HttpVersion = Version.Parse(version);
        socket.Options.HttpVersionPolicy = HttpVersionPolicy.RequestVersionExact;
        var address = new UriBuilder(new Uri(At(scheme), "/graphql")) { Scheme = scheme == "https" ? "wss" : "ws" };
        await socket.ConnectAsync(address.Uri, client, default);
        await socket.SendAsync(Encoding.UTF8.GetBytes("""{"type":"connection_init"}"""), WebSocketMessageType.Text, true, default);
        var space = new byte[1000];
        var message = await socket.ReceiveAsync(space, default);
        Assert.Contains("connection_ack", Encoding.UTF8.GetString(space, 0, message.Count));
    }

    [Fact]
    public async Task A_renewed_certificate_is_shown_without_a_restart_with_those_that_vouch_for_it()
    {
        server.Renew("second.example.org");
        await Eventually.Holds(async () => await ShownAsync() is ("CN=second.example.org", > 0), seconds: 30);
    }

    [Fact]
    public void A_certificate_that_cannot_be_used_leaves_the_one_before_it()
    {
        var clock = new FakeTimeProvider();
        var file = new CertificateFile(server.CertificatePath, server.KeyPath, clock);
        var before = file.Current(NullLogger.Instance);
        var copy = (Certificate: File.ReadAllText(server.CertificatePath), Key: File.ReadAllText(server.KeyPath));
        var folder = Directory.CreateTempSubdirectory();
        var (certificate, key) = (Path.Combine(folder.FullName, "c.pem"), Path.Combine(folder.FullName, "k.pem"));
        File.WriteAllText(certificate, copy.Certificate);
        File.WriteAllText(key, copy.Key);
        var followed = new CertificateFile(certificate, key, clock);
        var shown = followed.Current(NullLogger.Instance);

        File.WriteAllText(certificate, "half a certi");
        clock.Advance(TimeSpan.FromSeconds(3));

        Assert.Same(shown, followed.Current(NullLogger.Instance));
        Assert.Equal(before.TargetCertificate.Thumbprint, shown.TargetCertificate.Thumbprint);
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("/nonexistent.pem", "IPGRAPH_CERTIFICATE is '/nonexistent.pem', which cannot be used with the key in '/nonexistent.pem': ")]
    public void A_certificate_that_is_not_there_is_named(string path, string message) => Assert.StartsWith(
        message,
        Assert.Throws<SettingsException>(() => new CertificateFile(path, null, TimeProvider.System)).Message);

    [Fact]
    public void An_encrypted_address_needs_a_certificate() => Assert.Equal(
        "To listen at https://127.0.0.1:5001, name a certificate in IPGRAPH_CERTIFICATE.",
        Assert.Throws<SettingsException>(() => WebHost.Place(
            WebHost.CreateBuilder(), ListenAddresses.Read("https://127.0.0.1:5001"), null, new(), new())).Message);

    Uri At(string scheme) => scheme switch
    {
        "http" => server.Plain,
        "https" => server.Encrypted,
        _ => server.PriorKnowledge,
    };

    async Task<(string Subject, int Vouchers)> ShownAsync()
    {
        (string, int) found = default;
        using var client = EncryptedServer.Client(server.Encrypted, HttpVersion.Version11, (subject, vouchers) => found = (subject, vouchers));
        await client.GetStringAsync("/health/live");
        return found;
    }

    static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");
}
