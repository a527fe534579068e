using IpGraph.Server.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;

namespace IpGraph.Server.Tests.Deployment;

public sealed class ConfigurationPageTests
{
    [Fact]
    public void The_page_lists_every_variable_that_the_server_reads_and_no_other()
    {
        var asked = new AskedConfiguration { ["STORE"] = "neo4j" };
        ServerSettings.Read(asked);
        Assert.Equal(asked.Names.Select(name => SettingReader.Prefix + name).Order(), ConfigurationPage.Names().Order());
    }

    [Fact]
    public void The_defaults_of_the_cache_and_the_drain_are_those_of_the_settings()
    {
        var settings = ServerSettings.Read(new AskedConfiguration());
        Assert.Equal(new ServerSettings().Cache, settings.Cache);
        Assert.Equal(new ServerSettings().Drain, settings.Drain);
    }

    /// <summary>Remembers what it was asked for.</summary>
    sealed class AskedConfiguration : IConfiguration
    {
        readonly Dictionary<string, string?> values = [];

        public SortedSet<string> Names { get; } = [];

        public string? this[string key]
        {
            get
            {
                Names.Add(key);
                return values.GetValueOrDefault(key);
            }
            set => values[key] = value;
        }

        public IEnumerable<IConfigurationSection> GetChildren() => throw new NotSupportedException();

        public IChangeToken GetReloadToken() => throw new NotSupportedException();

        public IConfigurationSection GetSection(string key) => throw new NotSupportedException();
    }
}
