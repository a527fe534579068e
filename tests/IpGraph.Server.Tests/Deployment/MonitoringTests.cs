using System.Text.Json;

namespace IpGraph.Server.Tests.Deployment;

public sealed class MonitoringTests
{
    [Fact]
    public void Prometheus_reads_the_port_of_the_server()
    {
        var target = (string)YamlFile.Read("deploy", "prometheus.yaml").At("scrape_configs", 0, "static_configs", 0, "targets", 0);
        Assert.Equal("server:8080", target);
        Assert.Contains("server", ComposeFile.Services["embedded"].At("networks", "front", "aliases").List());
        Assert.Contains("front", ComposeFile.Texts(ComposeFile.Services["server"], "networks"));
    }

    [Fact]
    public void The_collector_has_every_part_that_its_pipelines_name()
    {
        var collector = YamlFile.Read("deploy", "collector.yaml");
        foreach (var (_, pipeline) in collector.At("service", "pipelines").Map())
        {
            foreach (var part in new[] { "receivers", "processors", "exporters" })
                Assert.All(pipeline.At(part).List(), name => Assert.Contains(name, collector[part].Map().Keys));
        }

        Assert.Equal("0.0.0.0:4317", collector.At("receivers", "otlp", "protocols", "grpc", "endpoint"));
    }

    [Fact]
    public void Grafana_finds_the_dashboard_and_where_its_numbers_come_from()
    {
        var folder = (string)YamlFile.Read("deploy", "grafana", "provisioning", "dashboards", "ipgraph.yaml")
            .At("providers", 0, "options", "path");
        Assert.Contains(
            ComposeFile.Texts(ComposeFile.Services["grafana"], "volumes"),
            volume => volume.StartsWith($"./deploy/grafana/ipgraph.json:{folder}/", StringComparison.Ordinal));
        var source = (string)YamlFile.Read("deploy", "grafana", "provisioning", "datasources", "prometheus.yaml").At("datasources", 0, "url");
        Assert.Equal("http://prometheus:9090", source);
    }

    [Fact]
    public void The_panels_of_the_dashboard_do_not_lie_over_each_other()
    {
        var dashboard = JsonDocument.Parse(File.ReadAllText(Checkout.Path("deploy", "grafana", "ipgraph.json"))).RootElement;
        var places = new HashSet<(int, int)>();
        foreach (var panel in dashboard.GetProperty("panels").EnumerateArray())
        {
            var place = panel.GetProperty("gridPos");
            int Of(string name) => place.GetProperty(name).GetInt32();
            Assert.True(Of("x") + Of("w") <= 24);
            for (var x = Of("x"); x < Of("x") + Of("w"); x++)
            {
                for (var y = Of("y"); y < Of("y") + Of("h"); y++)
                    Assert.True(places.Add((x, y)), panel.GetProperty("title").GetString());
            }
        }
    }
}
