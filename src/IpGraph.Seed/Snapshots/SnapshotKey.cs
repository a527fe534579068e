using System.Security.Cryptography;
using System.Text;
using IpGraph.Graph.Data;
using IpGraph.Seed.Reading;

namespace IpGraph.Seed.Snapshots;

/// <summary>What a snapshot was made of: the files of the seed, the model and the program that built it.</summary>
public sealed class SnapshotKey
{
    public const int Length = 32;

    readonly byte[] bytes;

    SnapshotKey(byte[] bytes) => this.bytes = bytes;

    public ReadOnlyMemory<byte> Bytes => bytes;

    public static SnapshotKey Of(string modelText, string seedFolder) =>
        Of(modelText, SeedFile.ReadAll(seedFolder, []));

    public static SnapshotKey Of(string modelText, IEnumerable<SeedFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(typeof(SnapshotKey).Assembly.ManifestModule.ModuleVersionId.ToByteArray());
        Add(typeof(GraphData).Assembly.ManifestModule.ModuleVersionId.ToByteArray());
        Add(Encoding.UTF8.GetBytes(modelText));
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            Add(Encoding.UTF8.GetBytes(file.Path));
            Add(file.Content);
        }

        return new SnapshotKey(hash.GetHashAndReset());

        void Add(byte[] part)
        {
            hash.AppendData(BitConverter.GetBytes((long)part.Length));
            hash.AppendData(part);
        }
    }
}
