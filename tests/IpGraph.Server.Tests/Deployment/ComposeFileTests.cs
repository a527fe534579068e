using IpGraph.Server.Settings;
using IpGraph.Server.Tests.Settings;

namespace IpGraph.Server.Tests.Deployment;

public sealed class ComposeFileTests
{
    public static TheoryData<string> Services() => [.. ComposeFile.Services.Keys];

    public static TheoryData<string> Servers() => ["embedded", "server"];

    [Fact]
    public void Each_profile_starts_what_it_is_called_for()
    {
        Assert.Equal(["embedded"], ComposeFile.Of("embedded"));
        Assert.Equal(["neo4j", "redis", "server"], ComposeFile.Of("full"));
        Assert.Equal(["browser", "neo4j", "redis", "server"], ComposeFile.Of("full", "browser"));
        Assert.Equal(["collector", "grafana", "prometheus"], ComposeFile.Of("signals"));
        Assert.All(ComposeFile.Services.Values, service => Assert.NotEmpty(ComposeFile.Texts(service, "profiles")));
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void An_image_is_pinned_or_built_here(string service)
    {
        var definition = ComposeFile.Services[service];
        if (!definition.ContainsKey("build"))
            Assert.Matches(@"^\$\{[A-Z0-9_]+_IMAGE:-[a-z0-9/-]+:v?\d+\.\d+(\.\d+)?(-[a-z]+)?\}$", (string)definition["image"]);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void A_service_is_bounded_and_can_get_no_further_rights(string service)
    {
        var definition = ComposeFile.Services[service];
        Assert.Matches(@"^\d+[mg]$", (string)definition["mem_limit"]);
        Assert.True(int.Parse((string)definition["pids_limit"]) > 0);
        Assert.Equal(["no-new-privileges:true"], ComposeFile.Texts(definition, "security_opt"));
        Assert.Equal(["ALL"], ComposeFile.Texts(definition, "cap_drop"));
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void A_password_stands_in_a_file_that_only_its_services_read(string service)
    {
        var environment = ComposeFile.EnvironmentOf(service);
        Assert.DoesNotContain(environment, pair =>
            pair.Key.EndsWith("PASSWORD", StringComparison.Ordinal) || pair.Key.EndsWith("AUTH", StringComparison.Ordinal));
        var secrets = ComposeFile.Texts(ComposeFile.Services[service], "secrets");
        Assert.All(secrets, secret => Assert.Equal($"./secrets/{secret}", ComposeFile.Whole.At("secrets", secret, "file")));
        Assert.All(
            environment.Values.Where(value => value.StartsWith("/run/secrets/", StringComparison.Ordinal)),
            file => Assert.Contains(file["/run/secrets/".Length..], secrets));
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void What_is_mounted_from_here_is_here(string service) => Assert.All(
        ComposeFile.Texts(ComposeFile.Services[service], "volumes").Where(volume => volume.StartsWith("./", StringComparison.Ordinal)),
        volume => Assert.True(Path.Exists(Checkout.Path(volume.Split(':')[0])), volume));

    [Fact]
    public void The_server_over_neo4j_can_be_set_up_with_the_variables_of_the_file()
    {
        var settings = Settings("server");
        Assert.Equal(StoreKind.Neo4j, settings.Store.Kind);
        Assert.Equal(new Uri("bolt://neo4j:7687"), settings.Store.Neo4j().Address);
        Assert.True(settings.Store.LoadAtStart);
        Assert.Equal("redis:6379", settings.Cache.Redis);
        Assert.Empty(settings.Transport.Origins);
        Assert.False(settings.Metrics);
    }

    [Fact]
    public void The_server_alone_needs_no_other() => Assert.Equal(StoreKind.Embedded, Settings("embedded").Store.Kind);

    [Theory]
    [MemberData(nameof(Servers))]
    public void The_server_knows_every_variable_that_it_is_given(string service)
    {
        var known = ConfigurationPage.Names();
        Assert.Empty(ComposeFile.EnvironmentOf(service).Keys
            .Where(name => name.StartsWith(Setting.Prefix, StringComparison.Ordinal))
            .Select(name => name.EndsWith("_FILE", StringComparison.Ordinal) ? name[..^"_FILE".Length] : name)
            .Except(known));
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public void The_server_has_time_to_settle_and_to_drain(string service)
    {
        var grace = (string)ComposeFile.Services[service]["stop_grace_period"];
        var drain = Settings(service).Drain;
        Assert.True(TimeSpan.FromSeconds(int.Parse(grace.TrimEnd('s'))) > drain.Settle + drain.Drain);
    }

    [Theory]
    [InlineData("neo4j")]
    [InlineData("redis")]
    public void What_the_server_uses_has_a_health_check_and_no_port_outside(string service)
    {
        Assert.True(ComposeFile.Services[service].ContainsKey("healthcheck"));
        Assert.False(ComposeFile.Services[service].ContainsKey("ports"));
        Assert.Equal(["back"], ComposeFile.Texts(ComposeFile.Services[service], "networks"));
    }

    [Theory]
    [InlineData("browser")]
    [InlineData("grafana")]
    public void What_is_for_whoever_runs_it_listens_on_this_machine_only(string service) => Assert.All(
        ComposeFile.Texts(ComposeFile.Services[service], "ports"), port => Assert.StartsWith("127.0.0.1:", port));

    [Fact]
    public void Neo4j_ends_a_query_by_itself_bounds_what_it_holds_and_keeps_its_data()
    {
        var environment = ComposeFile.EnvironmentOf("neo4j");
        Assert.Equal("10s", environment["NEO4J_db_transaction_timeout"]);
        Assert.Equal("128m", environment["NEO4J_db_memory_transaction_max"]);
        Assert.Contains("neo4j:/data", ComposeFile.Texts(ComposeFile.Services["neo4j"], "volumes"));
    }

    [Fact]
    public void Redis_is_a_cache_of_bounded_size()
    {
        var command = string.Join(' ', ComposeFile.Texts(ComposeFile.Services["redis"], "command"));
        Assert.Contains("--maxmemory 256mb", command);
        Assert.Contains("--maxmemory-policy allkeys-lru", command);
        Assert.Contains("requirepass", command);
    }

    [Fact]
    public void The_server_waits_for_neo4j_but_not_for_redis()
    {
        var needs = ComposeFile.Services["server"]["depends_on"];
        Assert.Equal("service_healthy", needs.At("neo4j", "condition"));
        Assert.Equal("service_started", needs.At("redis", "condition"));
    }

    static ServerSettings Settings(string service) => Given.Read(ComposeFile.DefaultsOf(service)
        .Where(pair => pair.Key.StartsWith(Setting.Prefix, StringComparison.Ordinal) && !pair.Key.EndsWith("_FILE", StringComparison.Ordinal))
        .Select(pair => (pair.Key, pair.Value)));
}
