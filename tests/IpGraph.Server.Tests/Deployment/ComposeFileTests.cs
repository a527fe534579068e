using IpGraph.Server.Hosting;
using Microsoft.Extensions.Configuration;

namespace IpGraph.Server.Tests.Deployment;

public sealed class ComposeFileTests
{
    public static TheoryData<string> Services() => [.. ComposeFile.Services.Keys];

    [Fact]
    public void There_are_a_server_and_what_it_uses() =>
        Assert.Equal(["neo4j", "redis", "server"], ComposeFile.Services.Keys.Order());

    [Theory]
    [MemberData(nameof(Services))]
    public void An_image_is_pinned_or_built_here(string service)
    {
        var definition = ComposeFile.Services[service];
        if (!definition.ContainsKey("build"))
            Assert.Matches(@"^[a-z0-9/]+:\d+\.\d+(\.\d+)?(-[a-z]+)?$", (string)definition["image"]);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void A_password_is_required_and_never_written_down(string service)
    {
        var secrets = ComposeFile.EnvironmentOf(service)
            .Where(pair => pair.Key.Contains("PASSWORD", StringComparison.Ordinal) || pair.Key.EndsWith("AUTH", StringComparison.Ordinal));
        Assert.NotEmpty(secrets);
        Assert.All(secrets, secret => Assert.Matches(@"^(neo4j/)?\$\{\w+:\?[^}]+\}$", secret.Value));
    }

    [Fact]
    public void The_server_can_be_set_up_with_the_variables_of_the_file()
    {
        var settings = Settings();
        Assert.Equal(new Uri("http://neo4j:7474"), settings.Store.Neo4j!.Address);
        Assert.Equal("secret", settings.Store.Neo4j.Password);
        Assert.True(settings.Store.LoadAtStart);
        Assert.Equal("redis:6379", settings.Cache.Redis);
        Assert.Equal("secret", settings.Cache.RedisPassword);
    }

    [Fact]
    public void The_server_knows_every_variable_that_it_is_given()
    {
        var known = ConfigurationPage.Names();
        Assert.Empty(ComposeFile.EnvironmentOf("server").Keys.Except(known));
    }

    [Fact]
    public void The_server_has_time_to_settle_and_to_drain()
    {
        var grace = (string)ComposeFile.Services["server"]["stop_grace_period"];
        var drain = Settings().Drain;
        Assert.True(TimeSpan.FromSeconds(int.Parse(grace.TrimEnd('s'))) > drain.Settle + drain.Drain);
    }

    [Theory]
    [InlineData("neo4j")]
    [InlineData("redis")]
    public void What_the_server_uses_has_a_health_check_and_no_port_outside(string service)
    {
        Assert.True(ComposeFile.Services[service].ContainsKey("healthcheck"));
        Assert.False(ComposeFile.Services[service].ContainsKey("ports"));
    }

    [Fact]
    public void Neo4j_ends_a_query_by_itself_and_keeps_its_data()
    {
        Assert.Equal("10s", ComposeFile.EnvironmentOf("neo4j")["NEO4J_db_transaction_timeout"]);
        Assert.Contains("neo4j:/data", (List<object>)ComposeFile.Services["neo4j"]["volumes"]);
    }

    [Fact]
    public void Redis_is_a_cache_of_bounded_size()
    {
        var command = string.Join(' ', (List<object>)ComposeFile.Services["redis"]["command"]);
        Assert.Contains("--maxmemory 256mb", command);
        Assert.Contains("--maxmemory-policy allkeys-lru", command);
        Assert.Contains("requirepass", command);
    }

    [Fact]
    public void The_server_waits_for_neo4j_but_not_for_redis()
    {
        var needs = ComposeFile.Map(ComposeFile.Services["server"]["depends_on"]);
        Assert.Equal("service_healthy", ComposeFile.Map(needs["neo4j"])["condition"]);
        Assert.Equal("service_started", ComposeFile.Map(needs["redis"])["condition"]);
    }

    static ServerSettings Settings() => ServerSettings.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(ComposeFile.EnvironmentOf("server", given: "secret")
            .Select(pair => KeyValuePair.Create(pair.Key[SettingReader.Prefix.Length..], (string?)pair.Value)))
        .Build());
}
