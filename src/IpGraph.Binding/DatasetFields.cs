using System.Runtime.CompilerServices;
using IpGraph.Binding.PublicSchema;
using IpGraph.Graph;
using IpGraph.Graph.Costs;
using IpGraph.GraphQL.Types;

namespace IpGraph.Binding;

/// <summary>The fields that tell which graph this is; the ordinary executor answers them.</summary>
static class DatasetFields
{
    public static ResolverMap Resolvers(Func<IGraphStore> store, string baseAddress) => new ResolverMap()
        .Field("Query", RootFields.Dataset, (_, _) => store().Version)
        .Subscription("Subscription", "datasetChanged", (_, cancellation) => VersionsAsync(store(), cancellation))
        .Field("Subscription", "datasetChanged", (version, _) => version)
        .Field("Dataset", "version", (version, _) => ((GraphVersion)version!).Id)
        .Field("Dataset", "nodes", (version, _) => ((GraphVersion)version!).Nodes)
        .Field("Dataset", "relationships", (version, _) => ((GraphVersion)version!).Relationships)
        .Field("Dataset", "faults", (version, _) => ((GraphVersion)version!).NodeCounts.GetValueOrDefault("KnownFault"))
        .Field("Dataset", "nodeTypes", (version, _) => Sorted(((GraphVersion)version!).NodeCounts))
        .Field("Dataset", "relationshipTypes", (version, _) => Sorted(((GraphVersion)version!).RelationshipCounts))
        .Field("Dataset", "citation", (version, arguments) =>
            CitationFields.OfDataset((GraphVersion)version!, arguments, baseAddress))
        .Field("TypeCount", "type", (count, _) => ((KeyValuePair<string, int>)count!).Key)
        .Field("TypeCount", "count", (count, _) => ((KeyValuePair<string, int>)count!).Value)
        .Scalar("Date", DateScalar.Scalar);

    static async IAsyncEnumerable<object?> VersionsAsync(
        IGraphStore store,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        var version = store.Version;
        while (true)
        {
            yield return version;
            version = await store.NextVersionAsync(version.Id, cancellation);
        }
    }

    static List<KeyValuePair<string, int>> Sorted(IReadOnlyDictionary<string, int> counts) =>
        [.. counts.OrderBy(count => count.Key, StringComparer.Ordinal)];
}
