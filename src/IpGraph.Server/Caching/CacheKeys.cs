using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using IpGraph.Graph.Costs;
using IpGraph.GraphQL.Requests;

namespace IpGraph.Server.Caching;

/// <summary>Makes the keys of requests: version of the graph, schema and rules of the engine, document, operation,
/// variables, and what becomes of errors.</summary>
/// <param name="rules">All that lets two servers answer the same request differently: schema, limits, program.</param>
sealed class CacheKeys(string rules)
{
    Epoch? latest;

    /// <returns>False if the request has no canonical form; it is then answered without the cache.</returns>
    public bool TryMake(GraphQLRequest request, GraphVersion version, out CacheKey key)
    {
        key = default;
        var material = new ArrayBufferWriter<byte>(256);
        material.Write(EpochOf(version).Hash);
        SHA256.HashData(request.Document.Span, material.GetSpan(CacheKey.Size));
        material.Advance(CacheKey.Size);
        WriteText(material, request.OperationName ?? "");
        material.Write([(byte)request.OnError]);
        if (!CanonicalJson.TryWrite(request.Variables, material))
            return false;
        key = CacheKey.Of(material.WrittenSpan);
        return true;
    }

    /// <summary>What all requests to one version have in common; worked out once.</summary>
    Epoch EpochOf(GraphVersion version)
    {
        if (latest is { } known && known.Version == version.Id)
            return known;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{version.Id}\n{rules}"));
        return latest = new Epoch(version.Id, hash);
    }

    static void WriteText(ArrayBufferWriter<byte> material, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        BinaryPrimitives.WriteInt32LittleEndian(material.GetSpan(sizeof(int)), bytes.Length);
        material.Advance(sizeof(int));
        material.Write(bytes);
    }

    sealed record Epoch(string Version, byte[] Hash);
}
