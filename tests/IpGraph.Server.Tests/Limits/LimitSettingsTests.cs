using IpGraph.Server.Hosting;
using IpGraph.Server.Limits;
using IpGraph.Server.Persisted;
using Microsoft.Extensions.Configuration;

namespace IpGraph.Server.Tests.Limits;

public sealed class LimitSettingsTests
{
    [Fact]
    public void The_documentation_lists_every_setting_with_its_default_and_no_other()
    {
        var expected = LimitSettings.All.Select(setting =>
            $"| `IPGRAPH_{setting.Name}` | {setting.Default} | {setting.Unit} | {setting.Meaning} |");
        var written = DocumentedRows(File.ReadAllLines(FindDocumentation()));
        Assert.Equal(expected, written);
    }

    [Fact]
    public void Names_are_given_once() => Assert.Distinct(LimitSettings.All.Select(setting => setting.Name));

    [Fact]
    public void A_variable_changes_its_limit_and_nothing_else()
    {
        var limits = Read(("BODY_MAX", "2048"));
        Assert.Equal(new ServerLimits().Transport with { BodyMax = 2048 }, limits.Transport);
        Assert.Equal(EngineOf(new ServerLimits()), EngineOf(limits));
    }

    [Fact]
    public void A_database_is_given_more_time_than_a_graph_in_memory()
    {
        static TimeSpan? Deadline(params (string, string)[] variables) => Read(variables).Engine.Limits.Deadline;
        Assert.Equal(TimeSpan.FromSeconds(5), Deadline());
        Assert.Equal(TimeSpan.FromSeconds(10), Deadline(("STORE", "neo4j")));
        Assert.Equal(TimeSpan.FromSeconds(2), Deadline(("STORE", "neo4j"), ("DEADLINE", "2000")));
    }

    [Fact]
    public void Every_number_can_be_set_to_another()
    {
        foreach (var setting in LimitSettings.All.Where(setting => int.TryParse(setting.Default, out _)))
        {
            var other = int.Parse(setting.Default, System.Globalization.CultureInfo.InvariantCulture) + 1;
            var limits = setting.Set(new ServerLimits(), $"{other}");
            Assert.NotEqual(new ServerLimits(), limits);
        }
    }

    [Theory]
    [InlineData("BODY_MAX", "0")]
    [InlineData("BODY_MAX", "1e3")]
    [InlineData("BODY_MAX", "-1")]
    [InlineData("COST_MAX", "many")]
    [InlineData("SUGGESTIONS", "yes")]
    [InlineData("DOCUMENTS", "some")]
    [InlineData("MODE", "test")]
    public void A_value_that_cannot_be_used_is_named_with_its_variable(string name, string value)
    {
        var failure = Assert.Throws<SettingsException>(() => Read((name, value)));
        Assert.Contains($"IPGRAPH_{name} is '{value}'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Trusted_documents_need_a_folder() =>
        Assert.Throws<SettingsException>(() => Read(("DOCUMENTS", "trusted-only")));

    [Fact]
    public void Trusted_documents_lie_in_the_folder_that_is_named()
    {
        var limits = Read(("DOCUMENTS", "trusted-only"), ("DOCUMENTS_FOLDER", "/documents"));
        Assert.Equal(DocumentPolicy.TrustedOnly, limits.Transport.Documents);
        Assert.Equal("/documents", limits.Transport.DocumentsFolder);
    }

    [Fact]
    public void Production_keeps_the_schema_to_itself()
    {
        var limits = Read(("MODE", "production"));
        Assert.False(limits.Engine.Validation.Introspection);
        Assert.False(limits.Engine.Validation.Suggestions);
        Assert.False(limits.Transport.PublishSchema);
    }

    [Fact]
    public void Production_shows_the_schema_if_it_is_told_to()
    {
        var limits = Read(("MODE", "production"), ("INTROSPECTION", "true"));
        Assert.True(limits.Engine.Validation.Introspection);
        Assert.True(limits.Transport.PublishSchema);
        Assert.False(limits.Engine.Validation.Suggestions);
    }

    [Fact]
    public void Origins_are_a_list()
    {
        var limits = Read(("ORIGINS", "https://a.example, https://b.example"));
        Assert.Equal(["https://a.example", "https://b.example"], limits.Transport.Origins);
    }

    static object EngineOf(ServerLimits limits) => (limits.Engine.Limits, limits.Engine.Validation);

    static ServerLimits Read(params (string Name, string Value)[] variables) =>
        ServerLimits.Read(new ConfigurationBuilder()
            .AddInMemoryCollection(variables.ToDictionary(variable => variable.Name, string? (variable) => variable.Value))
            .Build());

    static IEnumerable<string> DocumentedRows(IEnumerable<string> lines) => lines
        .SkipWhile(line => line != "## Limits")
        .Skip(1)
        .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
        .Where(line => line.StartsWith("| `IPGRAPH_", StringComparison.Ordinal));

    static string FindDocumentation()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "docs", "CONFIGURATION.md");
            if (File.Exists(path))
                return path;
        }

        throw new FileNotFoundException("docs/CONFIGURATION.md is not above the tests.");
    }
}
