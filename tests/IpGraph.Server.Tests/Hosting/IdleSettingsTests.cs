using IpGraph.Server.Hosting;
using IpGraph.Server.Settings;
using IpGraph.Server.Tests.Settings;

namespace IpGraph.Server.Tests.Hosting;

public sealed class IdleSettingsTests
{
    [Fact]
    public void Settings_of_a_store_that_does_not_answer_are_named_in_one_line() => Assert.Equal(
        ["Not followed: IPGRAPH_LOAD, IPGRAPH_NEO4J_URL, IPGRAPH_NEO4J_PASSWORD; the embedded store answers, IPGRAPH_STORE=neo4j asks Neo4j"],
        Told(("IPGRAPH_NEO4J_URL", "bolt://elsewhere:7687"), ("IPGRAPH_LOAD", "on"), ("IPGRAPH_NEO4J_PASSWORD", "hush")));

    [Fact]
    public void So_are_those_of_a_cache_that_is_off() => Assert.Equal(
        ["Not followed: IPGRAPH_REDIS; no answers are kept, IPGRAPH_CACHE=on keeps them"],
        Told(("IPGRAPH_REDIS", "redis:6379")));

    [Fact]
    public void So_is_a_page_to_write_queries_where_none_are_taken() => Assert.Equal(
        ["Not followed: IPGRAPH_QUERY_PAGE; only known documents are executed, IPGRAPH_DOCUMENTS=automatic takes others"],
        Told(("IPGRAPH_DOCUMENTS", "trusted-only"), ("IPGRAPH_QUERY_PAGE", "on")));

    [Fact]
    public void Nothing_is_said_where_they_have_an_effect_or_say_what_holds_anyway()
    {
        Assert.Empty(Told(("IPGRAPH_STORE", "neo4j"), ("IPGRAPH_LOAD", "on"), ("IPGRAPH_REDIS", "redis:6379")));
        Assert.Empty(Told(("IPGRAPH_CACHE", "on"), ("IPGRAPH_REDIS", "redis:6379"), ("IPGRAPH_LOAD", "off")));
        Assert.Empty(Told(("IPGRAPH_QUERY_PAGE", "on")));
        Assert.Empty(Told());
    }

    static List<string> Told(params (string Variable, string Value)[] set)
    {
        var logger = new LogLines();
        IdleSettings.Tell(logger, SettingsInForce.Read(Given.Source("environment", set)));
        return logger.Written;
    }
}
