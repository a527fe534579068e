using IpGraph.GraphQL.Changes;
using IpGraph.GraphQL.Types;

namespace IpGraph.Server.Tests.Deployment;

public sealed class SchemaPromiseTests
{
    [Fact]
    public void What_breaks_clients_since_the_last_release_stands_in_the_changelog()
    {
        var changes = SchemaDiff.Between(Read("released.graphql"), Read("schema.graphql"));
        var page = File.ReadAllText(Checkout.Path("docs", "CHANGELOG-SCHEMA.md"));
        var news = page[page.IndexOf("## Not released yet", StringComparison.Ordinal)..];
        Assert.All(
            changes.Where(change => change.Level == ChangeLevel.Breaking),
            change => Assert.Contains($"`{change.Coordinate}`", news));
    }

    static Schema Read(string name) => SchemaBuilder.Build(File.ReadAllText(Checkout.Path("schema", name)));
}
