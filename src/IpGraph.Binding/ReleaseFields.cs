using IpGraph.Binding.PublicSchema;
using IpGraph.Graph.Costs;
using IpGraph.Graph.Releases;
using IpGraph.GraphQL.Types;

namespace IpGraph.Binding;

/// <summary>What changed since a release, from the manifests that releases left; the ordinary executor answers it.</summary>
static class ReleaseFields
{
    const string Changes = "changes";
    const int IdsDefault = 100;
    static readonly Bounds Ids = new(0, 1000);

    static readonly SchemaArgument[] PageArguments =
    [
        new("first", $"Int! = {IdsDefault}", $"How many, at most {Ids.Max}.", Ids),
        new("after", "ID", "Only those after this id."),
    ];

    public static void WriteOnDataset(SchemaText text) => text.Field(
        "Which nodes were added, changed and removed since an older version, for an index to be kept current.",
        Changes,
        [new("since", "String!", "The version that the index has, as `version` told it.")],
        "DatasetChanges!");

    public static void WriteTypes(SchemaText text)
    {
        text.Type(
            "What changed between two versions. A node changed if one of its values did, be it that nodes of its type tell more by now, or a relationship that goes out from it; importance does not count.",
            "type DatasetChanges",
            () =>
            {
                text.Member("The older version.", "from: String!");
                text.Member("The newer version: the one that answers.", "to: String!");
                text.Member(
                    "Whether no node is as it was, as after a change of what nodes tell: an index is then better made anew as a whole.",
                    "isOfEveryNode: Boolean!");
                text.Member("Nodes that the older version did not have.", "added: ChangedNodes!");
                text.Member("Nodes that both have, with another content.", "changed: ChangedNodes!");
                text.Member("Nodes that the newer version does not have any more.", "removed: ChangedNodes!");
                text.Field(
                    "Where a page lies that has so many ids of each of the three after the same id. `endCursor` is the id up to which none of them leaves one out: ask for those after it next; a list that went further gives some again.",
                    "pageInfo",
                    PageArguments,
                    "PageInfo!");
            });
        text.Type("Some of the nodes that changed; `nodes(ids:)` has what they are now.", "type ChangedNodes", () =>
        {
            text.Member("How many there are.", "totalCount: Int!");
            text.Field(
                "Their ids, in order.",
                "ids",
                PageArguments,
                "[ID!]!");
        });
    }

    public static ResolverMap AddTo(ResolverMap resolvers, IReadOnlyList<Manifest> manifests) => resolvers
        .Field("Dataset", Changes, (version, arguments) =>
            Between(manifests, (string)arguments["since"]!, ((GraphVersion)version!).Id))
        .Field("DatasetChanges", "from", (changes, _) => ((ManifestChanges)changes!).From)
        .Field("DatasetChanges", "to", (changes, _) => ((ManifestChanges)changes!).To)
        .Field("DatasetChanges", "isOfEveryNode", (changes, _) => ((ManifestChanges)changes!).IsOfEveryNode)
        .Field("DatasetChanges", "added", (changes, _) => ((ManifestChanges)changes!).Added)
        .Field("DatasetChanges", "changed", (changes, _) => ((ManifestChanges)changes!).Changed)
        .Field("DatasetChanges", "removed", (changes, _) => ((ManifestChanges)changes!).Removed)
        .Field("DatasetChanges", "pageInfo", (changes, arguments) =>
            ChangedPage.Of((ManifestChanges)changes!, First(arguments), After(arguments)))
        .Field("PageInfo", "hasNextPage", (page, _) => ((ChangedPage)page!).HasNextPage)
        .Field("PageInfo", "hasPreviousPage", (page, _) => ((ChangedPage)page!).HasPreviousPage)
        .Field("PageInfo", "startCursor", (page, _) => ((ChangedPage)page!).StartCursor)
        .Field("PageInfo", "endCursor", (page, _) => ((ChangedPage)page!).EndCursor)
        .Field("ChangedNodes", "totalCount", (ids, _) => ((IReadOnlyList<string>)ids!).Count)
        .Field("ChangedNodes", "ids", (ids, arguments) =>
            ChangedPage.Rest((IReadOnlyList<string>)ids!, After(arguments)).Take(First(arguments)).ToList());

    static ManifestChanges Between(IReadOnlyList<Manifest> manifests, string since, string now)
    {
        if (since == now)
            return new ManifestChanges(since, now, [], [], []);
        var newer = manifests.FirstOrDefault(manifest => manifest.Version == now) ?? throw BindingErrors.NoManifest(now);
        var older = manifests.FirstOrDefault(manifest => manifest.Version == since)
            ?? throw BindingErrors.NoRelease(since, manifests.Select(manifest => manifest.Version).Where(version => version != now));
        return ManifestChanges.Between(older, newer);
    }

    static int First(IReadOnlyDictionary<string, object?> arguments) => (int)arguments["first"]! is var first && Ids.Has(first)
        ? first
        : throw BindingErrors.OutOfRange("first", (int)arguments["first"]!, Ids);

    /// <summary>An id, be it of a node, or of a type of nodes, that is no longer there.</summary>
    static string? After(IReadOnlyDictionary<string, object?> arguments)
    {
        var after = arguments.GetValueOrDefault("after") as string;
        return after is null || after.Contains(':', StringComparison.Ordinal) ? after : throw BindingErrors.NoCursor("after");
    }
}
