using IpGraph.Binding.PublicSchema;
using IpGraph.Graph.Costs;
using IpGraph.Graph.Releases;
using IpGraph.Graph.Text;
using IpGraph.GraphQL.Types;

namespace IpGraph.Binding;

/// <summary>What changed since a release, from the manifests that releases left; the ordinary executor answers it.</summary>
static class ReleaseFields
{
    const string Changes = "changes";
    const int IdsDefault = 100;
    const int IdsMax = 1000;

    public static void WriteOnDataset(SchemaText text) => text.Field(
        "Which nodes were added, changed and removed since an older version, for an index to be kept current.",
        Changes,
        [new("since", "String!", "The version that the index has, as `version` told it.")],
        "DatasetChanges!");

    public static void WriteTypes(SchemaText text)
    {
        text.Type(
            "What changed between two versions. A node changed if one of its values did, or a relationship that goes out from it; importance does not count.",
            "type DatasetChanges",
            () =>
            {
                text.Member("The older version.", "from: String!");
                text.Member("The newer version: the one that answers.", "to: String!");
                text.Member("Nodes that the older version did not have.", "added: ChangedNodes!");
                text.Member("Nodes that both have, with another content.", "changed: ChangedNodes!");
                text.Member("Nodes that the newer version does not have any more.", "removed: ChangedNodes!");
            });
        text.Type("Some of the nodes that changed; `nodes(ids:)` has what they are now.", "type ChangedNodes", () =>
        {
            text.Member("How many there are.", "totalCount: Int!");
            text.Field(
                "Their ids, in order.",
                "ids",
                [
                    new("first", $"Int! = {IdsDefault}", $"How many, at most {IdsMax}."),
                    new("after", "ID", "Only those after this id."),
                ],
                "[ID!]!");
        });
    }

    public static ResolverMap AddTo(ResolverMap resolvers, IReadOnlyList<Manifest> manifests) => resolvers
        .Field("Dataset", Changes, (version, arguments) =>
            Between(manifests, (string)arguments["since"]!, ((GraphVersion)version!).Id))
        .Field("DatasetChanges", "from", (changes, _) => ((ManifestChanges)changes!).From)
        .Field("DatasetChanges", "to", (changes, _) => ((ManifestChanges)changes!).To)
        .Field("DatasetChanges", "added", (changes, _) => ((ManifestChanges)changes!).Added)
        .Field("DatasetChanges", "changed", (changes, _) => ((ManifestChanges)changes!).Changed)
        .Field("DatasetChanges", "removed", (changes, _) => ((ManifestChanges)changes!).Removed)
        .Field("ChangedNodes", "totalCount", (ids, _) => ((IReadOnlyList<string>)ids!).Count)
        .Field("ChangedNodes", "ids", (ids, arguments) => Page((IReadOnlyList<string>)ids!, arguments));

    static ManifestChanges Between(IReadOnlyList<Manifest> manifests, string since, string now)
    {
        if (since == now)
            return new ManifestChanges(since, now, [], [], []);
        var newer = manifests.FirstOrDefault(manifest => manifest.Version == now) ?? throw BindingErrors.NoManifest(now);
        var older = manifests.FirstOrDefault(manifest => manifest.Version == since)
            ?? throw BindingErrors.NoRelease(since, manifests.Select(manifest => manifest.Version).Where(version => version != now));
        return ManifestChanges.Between(older, newer);
    }

    static List<string> Page(IReadOnlyList<string> ids, IReadOnlyDictionary<string, object?> arguments)
    {
        var first = (int)arguments["first"]!;
        if (first is < 0 or > IdsMax)
            throw BindingErrors.OutOfRange("first", first, IdsMax);
        return arguments.GetValueOrDefault("after") is string after
            ? [.. ids.Where(id => NaturalOrder.Instance.Compare(id, after) > 0).Take(first)]
            : [.. ids.Take(first)];
    }
}
