using IpGraph.Http.Options;
using IpGraph.Server.Settings;

namespace IpGraph.Server.Tests.Settings;

public sealed class SettingListTests
{
    public static TheoryData<string> Variables() => [.. SettingList.All.Select(setting => setting.Variable)];

    [Fact]
    public void Names_are_given_once() => Assert.Distinct(SettingList.All.Select(setting => setting.Name));

    [Fact]
    public void Settings_that_are_not_set_are_those_of_new_settings() =>
        Assert.Equal(new ServerSettings(), Read());

    [Theory]
    [MemberData(nameof(Variables))]
    public void An_empty_variable_counts_as_one_that_is_not_set(string variable) =>
        Assert.Equal(new ServerSettings(), Given.Read((variable, "  ")));

    [Fact]
    public void Every_number_and_size_and_time_can_be_set_to_another_and_is_then_shown()
    {
        foreach (var setting in SettingList.All.Where(setting => setting.Default[0] is >= '1' and <= '9'))
        {
            var standard = setting.Default.Split(',')[0];
            var other = (standard[0] == '4' ? "3" : "4") + standard[1..];
            var settings = setting.Apply(new ServerSettings(), other);
            Assert.NotEqual(new ServerSettings(), settings);
            Assert.Equal(other, setting.Show(settings));
        }
    }

    [Theory]
    [MemberData(nameof(Variables))]
    public void What_is_shown_of_a_default_can_be_set(string variable)
    {
        var setting = SettingList.All.Single(setting => setting.Variable == variable);
        var shown = setting.Show(new ServerSettings());
        if (shown != "none")
            Assert.Equal(shown, setting.Show(setting.Apply(new ServerSettings(), shown)));
    }

    [Fact]
    public void A_variable_changes_its_limit_and_nothing_else()
    {
        var settings = Read(("BODY_MAX", "2048"));
        Assert.Equal(new ServerSettings() with { Transport = new ServerSettings().Transport with { BodyMax = 2048 } }, settings);
    }

    [Fact]
    public void A_database_is_given_more_time_than_a_graph_in_memory()
    {
        static TimeSpan? Deadline(params (string, string)[] variables) => Read(variables).Engine.Limits.Deadline;
        Assert.Equal(TimeSpan.FromSeconds(5), Deadline());
        Assert.Equal(TimeSpan.FromSeconds(10), Deadline(("STORE", "neo4j")));
        Assert.Equal(TimeSpan.FromSeconds(2), Deadline(("STORE", "neo4j"), ("DEADLINE", "2000")));
        Assert.Equal(TimeSpan.FromSeconds(7), Deadline(("DEADLINE", "7s")));
    }

    [Fact]
    public void More_dear_answers_are_worked_out_at_a_time_where_a_database_does_it_unless_it_is_said()
    {
        static int AtOnce(params (string, string)[] variables) => Read(variables).Engine.Limits.DearAtOnce;
        Assert.Equal(0, AtOnce());
        Assert.Equal(8, AtOnce(("STORE", "neo4j")));
        Assert.Equal(3, AtOnce(("STORE", "neo4j"), ("DEAR_MAX", "3")));
    }

    [Fact]
    public void Trusted_documents_lie_in_the_folder_that_is_named_or_in_the_catalogue_alone()
    {
        var settings = Read(("DOCUMENTS", "trusted-only"), ("DOCUMENTS_FOLDER", "/documents"));
        Assert.Equal((DocumentPolicy.TrustedOnly, "/documents"), (settings.Transport.Documents, settings.Transport.DocumentsFolder));
        Assert.Null(Read(("DOCUMENTS", "trusted-only")).Transport.DocumentsFolder);
    }

    [Fact]
    public void Production_keeps_the_schema_to_itself()
    {
        var settings = Read(("MODE", "production"));
        Assert.False(settings.Engine.Validation.Introspection);
        Assert.False(settings.Engine.Validation.Suggestions);
        Assert.False(settings.Transport.PublishSchema);
    }

    [Theory]
    [InlineData("true")]
    [InlineData("on")]
    public void Production_shows_the_schema_if_it_is_told_to(string isOn)
    {
        var settings = Read(("INTROSPECTION", isOn), ("MODE", "production"));
        Assert.True(settings.Engine.Validation.Introspection);
        Assert.True(settings.Transport.PublishSchema);
        Assert.False(settings.Engine.Validation.Suggestions);
    }

    [Fact]
    public void Pages_of_this_machine_may_ask_in_development_and_none_in_production()
    {
        Assert.Contains("http://localhost:*", Read().Transport.Origins);
        Assert.Empty(Read(("MODE", "production")).Transport.Origins);
        Assert.Equal(["https://a.example"], Read(("MODE", "production"), ("ORIGINS", "https://a.example")).Transport.Origins);
    }

    [Fact]
    public void Measurements_are_shown_in_development_and_where_they_are_wanted()
    {
        Assert.True(Read().Metrics);
        Assert.False(Read(("MODE", "production")).Metrics);
        Assert.True(Read(("MODE", "production"), ("METRICS", "true")).Metrics);
    }

    [Fact]
    public void Origins_are_a_list() => Assert.Equal(
        ["https://a.example", "https://b.example"],
        Read(("ORIGINS", "https://a.example, https://b.example")).Transport.Origins);

    [Theory]
    [InlineData("https://a.example/", "write https://a.example")]
    [InlineData("https://a.example/path", "write https://a.example")]
    [InlineData("https://a.example:443", "write https://a.example")]
    [InlineData("https://user@a.example", "write https://a.example")]
    [InlineData("https://例え.example", "write https://xn--r8jz45g.example")]
    [InlineData("https://*.a.example", "a wildcard stands alone")]
    [InlineData("https://a.example:*", "a wildcard stands alone")]
    [InlineData("a.example", "a scheme, a host")]
    [InlineData("null", "a scheme, a host")]
    public void An_origin_that_no_page_has_is_refused_by_name(string origin, string problem)
    {
        var failure = Assert.Throws<SettingsException>(() => Read(("ORIGINS", $"https://b.example, {origin}")));
        Assert.Contains($"it has '{origin}'", failure.Message, StringComparison.Ordinal);
        Assert.Contains(problem, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("https://a.example")]
    [InlineData("http://localhost:*")]
    [InlineData("http://localhost:3000")]
    [InlineData("http://[::1]:3000")]
    [InlineData("https://A.example")]
    [InlineData("moz-extension://d3a5")]
    public void An_origin_that_a_page_may_have_is_taken(string origin) =>
        Assert.Equal([origin], Read(("ORIGINS", origin)).Transport.Origins);

    [Fact]
    public void The_address_of_neo4j_goes_before_user_password_and_database()
    {
        var neo4j = Read(
            ("NEO4J_URL", "http://one:first@host:7474/left"), ("NEO4J_USER", "two"), ("NEO4J_PASSWORD", "second"), ("NEO4J_DATABASE", "right"))
            .Store.Neo4j();
        Assert.Equal(("one", "first", "left"), (neo4j.User, neo4j.Password, neo4j.Database));
        neo4j = Read(("NEO4J_URL", "http://host:7474"), ("NEO4J_USER", "two"), ("NEO4J_PASSWORD", "second"), ("NEO4J_DATABASE", "right"))
            .Store.Neo4j();
        Assert.Equal(("two", "second", "right"), (neo4j.User, neo4j.Password, neo4j.Database));
    }

    static ServerSettings Read(params (string Name, string Value)[] settings) =>
        Given.Read([.. settings.Select(setting => (Setting.Prefix + setting.Name, setting.Value))]);
}
