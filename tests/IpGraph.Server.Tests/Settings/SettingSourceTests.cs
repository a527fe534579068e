using IpGraph.Server.Settings;

namespace IpGraph.Server.Tests.Settings;

public sealed class SettingSourceTests : IDisposable
{
    readonly string path = Path.GetTempFileName();

    public void Dispose() => File.Delete(path);

    [Fact]
    public void A_secret_may_stand_in_a_file_that_a_variable_names()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, "geheim 知財\n");
        var values = SettingSource.WithSecrets(new Dictionary<string, string>
        {
            ["IPGRAPH_NEO4J_PASSWORD_FILE"] = path,
            ["IPGRAPH_REDIS_PASSWORD_FILE"] = " ",
            ["IPGRAPH_STORE"] = "neo4j",
        });
        Assert.Equal(["IPGRAPH_NEO4J_PASSWORD", "IPGRAPH_STORE"], values.Keys.Order());
        Assert.Equal("geheim 知財", values["IPGRAPH_NEO4J_PASSWORD"]);
        File.Delete(path);
    }

    [Fact]
    public void A_secret_whose_file_is_not_there_is_named() => Assert.StartsWith(
        "IPGRAPH_NEO4J_PASSWORD_FILE is '/nonexistent/x', which cannot be read",
        Assert.Throws<SettingsException>(() => SettingSource.WithSecrets(
            new Dictionary<string, string> { ["IPGRAPH_NEO4J_PASSWORD_FILE"] = "/nonexistent/x" })).Message);

    [Fact]
    public void A_file_has_a_line_for_each_setting()
    {
        var settings = SettingsInForce.Read(Written(
            """
            # How much may be asked
            IPGRAPH_DEPTH_MAX=7

            IPGRAPH_REDIS = redis:6379,abortConnect=false
            IPGRAPH_SEED="a folder"
            IPGRAPH_CACHE=
            """)).Settings;
        Assert.Equal(7, settings.Engine.Limits.SelectionDepthMax);
        Assert.Equal("redis:6379,abortConnect=false", settings.Cache.Redis);
        Assert.Equal("a folder", settings.Seed);
        Assert.Null(settings.Cache.IsOn);
    }

    [Theory]
    [InlineData("IPGRAPH_DEPTH_MAX")]
    [InlineData("IPGRAPH_DEPTH_MAX=5\nIPGRAPH_DEPTH_MAX=6")]
    public void A_file_of_another_form_is_refused_by_name(string text) =>
        Assert.StartsWith($"The settings of {path} cannot be read: ", Refusal(() => Written(text)), StringComparison.Ordinal);

    [Fact]
    public void A_file_that_is_not_there_is_refused_by_name() =>
        Assert.Contains("/nowhere/ipgraph.conf", Refusal(() => SettingSource.OfFile("/nowhere/ipgraph.conf")), StringComparison.Ordinal);

    [Fact]
    public void A_file_of_settings_names_no_other() =>
        Assert.Contains("names no other", Refusal(() => Written("IPGRAPH_SETTINGS=other.conf")), StringComparison.Ordinal);

    [Fact]
    public void A_command_goes_before_the_environment_and_that_before_a_file()
    {
        var force = SettingsInForce.Read(
            Given.Source("command line", ("IPGRAPH_SEED", "a")),
            Given.Source("environment", ("IPGRAPH_SEED", "b"), ("IPGRAPH_SOURCES", "c"), ("IPGRAPH_OPERATIONS", "")),
            Written("IPGRAPH_SOURCES=d\nIPGRAPH_OPERATIONS=e"));
        Assert.Equal(("a", "c", "e"), (force.Settings.Seed, force.Settings.Sources, force.Settings.Operations));
        Assert.Equal(
            ["a command line", "c environment", $"e {path}", "none default"],
            force.All.Where(setting => setting.Variable is "IPGRAPH_SEED" or "IPGRAPH_SOURCES" or "IPGRAPH_OPERATIONS" or "IPGRAPH_REDIS")
                .Select(setting => $"{setting.Value} {setting.Origin}"));
    }

    [Fact]
    public void What_is_in_force_counts_what_other_settings_changed()
    {
        var force = SettingsInForce.Read(Given.Source("environment", ("IPGRAPH_MODE", "production"), ("IPGRAPH_STORE", "neo4j")));
        string Shown(string variable) => force.All.Single(setting => setting.Variable == variable).Value;
        Assert.Equal(("false", "true", "10 s"), (Shown("IPGRAPH_INTROSPECTION"), Shown("IPGRAPH_CACHE"), Shown("IPGRAPH_DEADLINE")));
    }

    [Fact]
    public void No_secret_is_shown()
    {
        var shown = string.Join('\n', SettingsInForce.Read(Given.Source(
            "environment",
            ("IPGRAPH_NEO4J_PASSWORD", "hush"),
            ("IPGRAPH_NEO4J_URL", "http://neo4j:hush@host:7474"),
            ("IPGRAPH_REDIS", "redis:6379,password=hush,ssl=true"),
            ("IPGRAPH_REDIS_PASSWORD", "hush"))).All);
        Assert.DoesNotContain("hush", shown, StringComparison.Ordinal);
        Assert.Contains("http://neo4j:***@host:7474", shown, StringComparison.Ordinal);
        Assert.Contains("redis:6379,password=***,ssl=true", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("IPGRAPH_CACHE_BYTE", "IPGRAPH_CACHE_BYTES")]
    [InlineData("IPGRAPH_REDIS_URL", "IPGRAPH_REDIS")]
    [InlineData("IPGRAPH_MAX_DEPTH", "IPGRAPH_DEPTH_MAX")]
    public void A_variable_that_is_no_setting_is_refused_with_the_nearest(string variable, string nearest)
    {
        var refusal = Refusal(() => Given.Read((variable, "1")));
        Assert.StartsWith($"{variable}, set by the environment, is no setting", refusal, StringComparison.Ordinal);
        Assert.EndsWith($"; did you mean {nearest}?", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_variable_near_to_none_is_refused_with_where_to_look() => Assert.Contains(
        "`ipgraph settings` lists", Refusal(() => Given.Read(("IPGRAPH_SOMETHING_ELSE_ALTOGETHER", "1"))), StringComparison.Ordinal);

    [Theory]
    [InlineData("DEPTH_MAX")]
    [InlineData("limits:IPGRAPH_DEPTH_MAX")]
    public void A_name_in_a_file_is_whole(string name) => Assert.Contains(
        "did you mean IPGRAPH_DEPTH_MAX?", Refusal(() => SettingsInForce.Read(Given.Source("file", (name, "1")))), StringComparison.Ordinal);

    [Theory]
    [InlineData("IPGRAPH_PORT")]
    [InlineData("IPGRAPH_PORT_8080_TCP_ADDR")]
    [InlineData("IPGRAPH_SERVICE_HOST")]
    [InlineData("IPGRAPH_SERVICE_PORT_HTTP")]
    public void What_an_orchestrator_tells_of_a_service_called_ipgraph_is_let_be(string variable) =>
        Assert.Equal(new ServerSettings(), Given.Read((variable, "tcp://10.0.0.1:8080")));

    static string Refusal(Func<object> read) => Assert.Throws<SettingsException>(read).Message;

    SettingSource Written(string text)
    {
        File.WriteAllText(path, text);
        return SettingSource.OfFile(path);
    }
}
