using IpGraph.Contract.Tests.Stores;
using IpGraph.Testing;

namespace IpGraph.Contract.Tests.Catalogue;

/// <summary>The product's own operations over both stores, each with its example.</summary>
[Collection(nameof(LoadedRealGraph))]
public sealed class CatalogueStoreTests(LoadedRealGraph graph)
{
    static readonly string Folder = Path.Combine(Golden.Root(), "operations");

    public static TheoryData<string> Names() =>
        [.. Directory.EnumerateFiles(Folder, "*.graphql").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Neo4jTheory]
    [MemberData(nameof(Names))]
    public async Task Both_stores_give_an_operation_the_same_answer(string name)
    {
        var query = await File.ReadAllTextAsync(Path.Combine(Folder, name + ".graphql"));
        var example = Path.Combine(Folder, name + ".example.json");
        var variables = File.Exists(example) ? await File.ReadAllTextAsync(example) : null;
        var asked = await graph.Embedded.AskAsync(query, variables);
        Assert.Equal(asked.Answer, await graph.Database.TextAsync(query, variables));
    }
}
