using IpGraph.Server.Settings;
using IpGraph.Server.Tests.Settings;

namespace IpGraph.Server.Tests.Deployment;

public sealed class KubernetesTests
{
    static readonly Dictionary<object, object> Deployment = Read("deployment.yaml");

    [Fact]
    public void Every_file_of_the_folder_is_applied_and_says_what_it_is()
    {
        var listed = Read("kustomization.yaml").At("resources").List().Cast<string>().Order();
        var files = Directory.EnumerateFiles(Checkout.Path("deploy", "kubernetes"), "*.yaml")
            .Select(file => Path.GetFileName(file)!).Where(file => file != "kustomization.yaml").Order();
        Assert.Equal(files, listed);
        Assert.All(files, file =>
        {
            var manifest = Read(file);
            Assert.NotNull(manifest["apiVersion"]);
            Assert.NotNull(manifest["kind"]);
            Assert.Equal("ipgraph", manifest.At("metadata", "name"));
        });
    }

    [Fact]
    public void What_selects_the_server_selects_it()
    {
        var labels = Deployment.At("spec", "template", "metadata", "labels").Map();
        Assert.Equal(labels, Deployment.At("spec", "selector", "matchLabels").Map());
        Assert.Equal(labels, Read("service.yaml").At("spec", "selector").Map());
        Assert.Equal(labels, Read("disruption.yaml").At("spec", "selector", "matchLabels").Map());
        Assert.Equal(labels, Read("network.yaml").At("spec", "podSelector", "matchLabels").Map());
        Assert.Equal("http", Read("service.yaml").At("spec", "ports", 0, "targetPort"));
    }

    [Theory]
    [InlineData("startupProbe", "/health/live")]
    [InlineData("livenessProbe", "/health/live")]
    [InlineData("readinessProbe", "/health/ready")]
    public void A_probe_asks_for_what_it_is_there_for(string probe, string path)
    {
        var request = Container.At(probe, "httpGet");
        Assert.Equal(path, request.At("path"));
        Assert.Equal(Container.At("ports", 0, "name"), request.At("port"));
    }

    [Fact]
    public void The_container_is_bounded_and_can_get_no_further_rights()
    {
        Assert.Equal("1Gi", Container.At("resources", "limits", "memory"));
        Assert.NotNull(Container.At("resources", "limits", "cpu"));
        Assert.NotNull(Container.At("resources", "requests", "memory"));
        var guard = Container.At("securityContext");
        Assert.Equal("false", guard.At("allowPrivilegeEscalation"));
        Assert.Equal("true", guard.At("readOnlyRootFilesystem"));
        Assert.Equal("ALL", guard.At("capabilities", "drop", 0));
        Assert.Equal("true", Pod.At("securityContext", "runAsNonRoot"));
        Assert.Equal("false", Pod.At("automountServiceAccountToken"));
    }

    [Fact]
    public void What_is_mounted_is_there()
    {
        var volumes = Pod.At("volumes").List().Select(volume => volume.At("name")).ToList();
        Assert.All(Container.At("volumeMounts").List(), mount => Assert.Contains(mount.At("name"), volumes));
    }

    [Fact]
    public void The_server_knows_every_variable_that_it_is_given_and_can_be_set_up_with_them()
    {
        var variables = Read("settings.yaml").At("data").Map().ToDictionary(pair => (string)pair.Key, pair => (string)pair.Value);
        foreach (var variable in Container.At("env").List())
            variables[(string)variable.At("name")] = (string)variable.At("value");
        Assert.Empty(variables.Keys.Except(ConfigurationPage.Names()));

        var settings = Given.Read(variables.Select(pair => (pair.Key, pair.Value)));
        Assert.True(settings.Metrics);
        Assert.Equal(LogFormat.Json, settings.Signals.Log);
        Assert.Equal(20_000, settings.Transport.QuotaMax);
        Assert.Single(settings.TrustedProxies);
        var grace = int.Parse((string)Pod.At("terminationGracePeriodSeconds"));
        Assert.True(TimeSpan.FromSeconds(grace) > settings.Drain.Settle + settings.Drain.Drain);
    }

    static object Pod => Deployment.At("spec", "template", "spec");

    static object Container => Pod.At("containers", 0);

    static Dictionary<object, object> Read(string file) => YamlFile.Read("deploy", "kubernetes", file);
}
