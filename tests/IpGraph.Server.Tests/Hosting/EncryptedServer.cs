using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using IpGraph.Testing;

namespace IpGraph.Server.Tests.Hosting;

/// <summary>A server that speaks HTTP/1.1, HTTP/2 and TLS, with a certificate made for it.</summary>
public sealed class EncryptedServer : IAsyncLifetime
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();
    readonly (int Encrypted, int PriorKnowledge) ports = (ServerProcess.FreePort(), ServerProcess.FreePort());
    ServerProcess? server;

    public string CertificatePath => Path.Combine(folder.FullName, "certificate.pem");

    public string KeyPath => Path.Combine(folder.FullName, "key.pem");

    public Uri Encrypted => new($"https://127.0.0.1:{ports.Encrypted}");

    public Uri PriorKnowledge => new($"http://127.0.0.1:{ports.PriorKnowledge}");

    public Uri Plain => server!.Address;

    public async Task InitializeAsync()
    {
        Renew("first.example.org");
        server = await ServerProcess.StartAtAsync(
            AppContext.BaseDirectory,
            [Encrypted.ToString().TrimEnd('/'), $"h2c://127.0.0.1:{ports.PriorKnowledge}"],
            ("IPGRAPH_CERTIFICATE", CertificatePath),
            ("IPGRAPH_CERTIFICATE_KEY", KeyPath));
    }

    public async Task DisposeAsync()
    {
        await server!.DisposeAsync();
        folder.Delete(recursive: true);
    }

    /// <summary>Puts another certificate, and the one that vouches for it, in the place of the last.</summary>
    public void Renew(string name)
    {
        using var rootKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var rootRequest = new CertificateRequest("CN=Root", rootKey, HashAlgorithmName.SHA256);
        rootRequest.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var root = rootRequest.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(2));
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256)
            .Create(root, DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1), [1, 2, 3]);
        File.WriteAllText(KeyPath, key.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(CertificatePath, $"{certificate.ExportCertificatePem()}\n{root.ExportCertificatePem()}\n");
    }

    /// <summary>A client that takes the certificates of this class and notes whose it was and how many vouched for it.</summary>
    public static HttpClient Client(Uri address, Version version, Action<string, int>? shown = null)
    {
        var handler = new SocketsHttpHandler
        {
            SslOptions = new SslClientAuthenticationOptions
            {
                RemoteCertificateValidationCallback = (_, certificate, chain, _) =>
                {
                    shown?.Invoke(certificate?.Subject ?? "", chain!.ChainPolicy.ExtraStore.Count);
                    return certificate?.Issuer == "CN=Root";
                },
            },
        };
        return new HttpClient(handler)
        {
            BaseAddress = address,
            DefaultRequestVersion = version,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
    }
}
