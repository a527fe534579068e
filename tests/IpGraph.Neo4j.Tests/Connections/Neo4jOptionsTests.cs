using IpGraph.Neo4j.Connections;

namespace IpGraph.Neo4j.Tests.Connections;

public sealed class Neo4jOptionsTests
{
    [Theory]
    [InlineData("bolt://neo4j:p%40ss@db.example:7687/plans", "bolt://db.example:7687/", "plans")]
    [InlineData("bolt+s://neo4j:p%40ss@db.example", "bolt+s://db.example/", "neo4j")]
    [InlineData("bolt+ssc://neo4j:p%40ss@db.example:1", "bolt+ssc://db.example:1/", "neo4j")]
    [InlineData("https://neo4j:p%40ss@db.example/", "https://db.example/", "neo4j")]
    public void An_address_holds_protocol_user_password_and_database(string address, string expected, string database)
    {
        var options = Neo4jOptions.Parse(address);
        Assert.Equal(new Uri(expected), options.Address);
        Assert.Equal(("neo4j", "p@ss", database), (options.User, options.Password, options.Database));
    }

    [Theory]
    [InlineData("neo4j://db.example", "as bolt://")]
    [InlineData("neo4j+s://db.example", "as bolt+s://")]
    [InlineData("neo4j+ssc://db.example", "as bolt+ssc://")]
    [InlineData("ftp://db.example", "write bolt://")]
    [InlineData("db.example:7687", "write bolt://")]
    [InlineData("nowhere", "an address such as bolt://localhost:7687")]
    public void An_address_of_another_kind_is_refused_with_what_to_write_instead(string address, string advice) =>
        Assert.Contains(advice, Assert.Throws<FormatException>(() => Neo4jOptions.Parse(address)).Message);
}
