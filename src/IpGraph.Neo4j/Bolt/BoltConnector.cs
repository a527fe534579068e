using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using IpGraph.Neo4j.Bolt.Wire;
using IpGraph.Neo4j.Connections;

namespace IpGraph.Neo4j.Bolt;

/// <summary>Opens connections.</summary>
static class BoltConnector
{
    const int DefaultPort = 7687;

    /// <exception cref="StatementException">The server could not be reached in time, or does not let us in.</exception>
    public static async ValueTask<BoltConnection> OpenAsync(Neo4jOptions options, CancellationToken cancellation)
    {
        var socket = await ConnectAsync(options, cancellation);
        Stream stream = new NetworkStream(socket, ownsSocket: true);
        try
        {
            if (WireProtocols.IsEncrypted(options.Address.Scheme))
                stream = await EncryptAsync(stream, options.Address, cancellation);
            var minorVersion = await Handshake.AgreeAsync(stream, cancellation);
            var connection = new BoltConnection(socket, stream, options.AnswerBytesMax);
            await connection.GreetAsync(options, minorVersion, cancellation);
            return connection;
        }
        catch
        {
            await stream.DisposeAsync();
            throw;
        }
    }

    static async ValueTask<Socket> ConnectAsync(Neo4jOptions options, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(options.ConnectTimeout);
        try
        {
            var port = options.Address.Port > 0 ? options.Address.Port : DefaultPort;
            await socket.ConnectAsync(options.Address.Host, port, patience.Token);
            return socket;
        }
        catch (Exception failure)
        {
            socket.Dispose();
            cancellation.ThrowIfCancellationRequested();
            throw StatementException.Unreachable(failure);
        }
    }

    static async ValueTask<Stream> EncryptAsync(Stream plain, Uri address, CancellationToken cancellation)
    {
        var encrypted = new SslStream(plain);
        var trust = new SslClientAuthenticationOptions { TargetHost = address.Host };
        if (address.Scheme == WireProtocols.BoltSelfSigned)
            trust.RemoteCertificateValidationCallback = (_, _, chain, errors) => IsSelfSigned(chain, errors);
        try
        {
            await encrypted.AuthenticateAsClientAsync(trust, cancellation);
            return encrypted;
        }
        catch
        {
            await encrypted.DisposeAsync();
            throw;
        }
    }

    /// <summary>All that may be wrong is that nobody known signed it: name and dates have to be right.</summary>
    static bool IsSelfSigned(X509Chain? chain, SslPolicyErrors errors) =>
        errors == SslPolicyErrors.None
        || (errors == SslPolicyErrors.RemoteCertificateChainErrors
            && chain!.ChainStatus.All(status => status.Status is X509ChainStatusFlags.UntrustedRoot
                or X509ChainStatusFlags.PartialChain
                or X509ChainStatusFlags.RevocationStatusUnknown
                or X509ChainStatusFlags.OfflineRevocation));
}
