using IpGraph.Neo4j.Cypher;

namespace IpGraph.Neo4j.Tests.Cypher;

public sealed class CypherWriterTests
{
    [Fact]
    public void Variables_and_parameters_are_numbered_in_the_order_of_the_text()
    {
        var (node, link) = (Variable.Node(), Variable.Link());
        var value = new Parameter("x");
        var statement = CypherWriter.Write(
            $"MATCH ({node})-[{link}]->() WHERE {node}.a = {value} OR {link}.b = {value}");
        Assert.Equal("MATCH (n0)-[r1]->() WHERE n0.a = $p0 OR r1.b = $p0", statement.Text);
        Assert.Equal(new KeyValuePair<string, object>("p0", "x"), Assert.Single(statement.Parameters));
    }

    [Theory]
    [InlineData("Measure", "Measure")]
    [InlineData("LED_BY", "LED_BY")]
    [InlineData("1st", "`1st`")]
    [InlineData("two words", "`two words`")]
    [InlineData("a`) DETACH DELETE n //", "`a``) DETACH DELETE n //`")]
    [InlineData("量子", "`量子`")]
    [InlineData("Not", "`Not`")]
    [InlineData("", "``")]
    public void A_name_that_is_not_plain_is_escaped(string name, string written) =>
        Assert.Equal(written, CypherWriter.Write($"{new CypherName(name)}").Text);
}
