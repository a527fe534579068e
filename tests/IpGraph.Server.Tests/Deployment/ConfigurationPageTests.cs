using IpGraph.Server.Settings;
using IpGraph.Testing;

namespace IpGraph.Server.Tests.Deployment;

public sealed class ConfigurationPageTests
{
    [Fact]
    [Trait("Category", "Golden")]
    public void The_page_has_a_table_of_every_section_as_the_settings_tell_it()
    {
        var path = Checkout.Path("docs", "CONFIGURATION.md");
        var page = SettingList.Sections.Aggregate(File.ReadAllText(path), ConfigurationPage.WithTable);
        Assert.Null(Golden.Compare(path, page));
    }

    [Fact]
    public void The_page_lists_every_variable_once_and_no_other() =>
        Assert.Equal(SettingList.All.Select(setting => setting.Variable), ConfigurationPage.Names());
}
