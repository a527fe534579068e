using System.Runtime.CompilerServices;
using System.Text;
using IpGraph.Embedded;
using IpGraph.Testing;

namespace IpGraph.Server.Tests.Hosting;

public sealed class SeedReloadTests : IDisposable
{
    readonly SeedFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Another_seed_answers_from_now()
    {
        folder.Rename("人材の確保");
        folder.Clock.Advance(TimeSpan.FromSeconds(9));
        folder.Reload.Run();

        Assert.NotEqual(SmallGraph.Data.VersionId, folder.Version);
        Assert.Matches($"^Graph replaced: {SmallGraph.Data.VersionId} by {folder.Version}, {SmallGraph.Data.Nodes.Count} nodes, ", Assert.Single(folder.Log));
        Assert.Equal(("current", TimeSpan.Zero), folder.Graph.Now);
        Assert.Equal(("current", TimeSpan.Zero), folder.Seed.Now);
    }

    [Fact]
    public void A_seed_that_says_the_same_replaces_nothing()
    {
        var graph = folder.Current.Graph;
        folder.Write("sections.yaml", "# A comment.\n" + SmallGraph.Files["sections.yaml"]);
        folder.Clock.Advance(TimeSpan.FromSeconds(9));
        folder.Reload.Run();

        Assert.Same(graph, folder.Current.Graph);
        Assert.Equal(TimeSpan.FromSeconds(9), folder.Graph.Now.Age);
        Assert.Equal("current", folder.Seed.State);
    }

    [Fact]
    public void All_problems_of_a_refused_seed_are_told_while_the_old_graph_goes_on()
    {
        folder.Write("ministries.yaml", SmallGraph.Files["ministries.yaml"].Replace("parent: Ministry:mext", "parent: Ministry:none"));
        folder.Write("concepts.yaml", SmallGraph.Files["concepts.yaml"].Replace("order: 2", "order: two"));
        folder.Reload.Run();

        Assert.Equal(SmallGraph.Data.VersionId, folder.Version);
        Assert.Equal("refused", folder.Seed.State);
        Assert.Equal($"Seed rejected with 2 problems: still serving graph {folder.Version}", folder.Log[0]);
        Assert.Matches($@"^{folder.Content.SeedName}/concepts.yaml\(\d+\): ValuesHaveTheirType: .* \[StrategicField:ocean\]$", folder.Log[1]);
        Assert.Matches($@"^{folder.Content.SeedName}/ministries.yaml\(\d+\): LinksLead.* \[Ministry:bunka\]$", folder.Log[2]);
    }

    [Fact]
    public void A_seed_that_is_mended_is_no_longer_refused()
    {
        folder.Write("ministries.yaml", "- id: Ministry:");
        folder.Reload.Run();
        folder.Write("ministries.yaml", SmallGraph.Files["ministries.yaml"]);
        folder.Reload.Run();

        Assert.Equal("current", folder.Seed.State);
    }

    [Fact]
    public void A_folder_that_is_gone_or_empty_is_refused()
    {
        Directory.Delete(folder.Content.Seed, recursive: true);
        folder.Reload.Run();
        Directory.CreateDirectory(folder.Content.Seed);
        folder.Reload.Run();

        Assert.Equal((SmallGraph.Data.VersionId, "refused"), (folder.Version, folder.Seed.State));
        Assert.Equal($"{folder.Content.SeedName}: The folder states no nodes.", folder.Log[^1]);
    }

    [Theory]
    [MemberData(nameof(Damages))]
    public void A_damaged_seed_leaves_the_old_graph(string file, string damage)
    {
        var bytes = Encoding.UTF8.GetBytes(SmallGraph.Files[file]);
        folder.Write(file, damage switch
        {
            "cut" => bytes[..(bytes.Length / 2)],
            "not UTF-8" => [.. bytes[..9], 0xFF, .. bytes[9..]],
            "doubled" => [.. bytes, .. bytes],
            _ => throw new ArgumentOutOfRangeException(nameof(damage)),
        });
        folder.Reload.Run();

        Assert.Equal((SmallGraph.Data.VersionId, "refused"), (folder.Version, folder.Seed.State));
        Assert.All(folder.Log.Skip(1), line => Assert.Matches($@"^{folder.Content.SeedName}/[a-z/]+.yaml\(\d+\): [A-Z]", line));
    }

    public static TheoryData<string, string> Damages()
    {
        var damages = new TheoryData<string, string>();
        foreach (var file in new[] { "concepts.yaml", "kpis.yaml", "measures.yaml", "sections.yaml" })
        {
            foreach (var damage in new[] { "cut", "not UTF-8", "doubled" })
                damages.Add(file, damage);
        }

        return damages;
    }

    [Fact]
    public void A_changed_model_is_told_of_once_and_not_taken()
    {
        File.AppendAllText(folder.Content.Model, "\n# More.\n");
        folder.Reload.Run();
        folder.Reload.Run();

        Assert.Equal(
            $"Model changed ({folder.Content.Model}): restart required",
            Assert.Single(folder.Log, line => line.StartsWith("Model changed", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Graphs_that_gave_way_are_forgotten()
    {
        var engine = new AnsweringEngine(SmallGraph.Data, new EmbeddedStore(folder.Current));
        var old = new List<WeakReference>();
        for (var i = 0; i < 5; i++)
        {
            await AskAllCases(engine);
            Note(old);
            folder.Rename($"人材の{i}");
            folder.Reload.Run();
        }

        await AskAllCases(engine);
        for (var i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.Equal(0, old.Count(graph => graph.IsAlive));
        GC.KeepAlive(engine);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    void Note(List<WeakReference> graphs)
    {
        var graph = folder.Current.Graph;
        graphs.Add(new WeakReference(graph));
        foreach (var part in new[] { "Heap", "Nodes", "NodeColumns" })
        {
            var property = typeof(EmbeddedGraph).GetProperty(
                part, System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!;
            graphs.Add(new WeakReference(property.GetValue(graph)));
        }
    }

    /// <summary>Twice, so that what is kept for questions that come again is kept.</summary>
    static async Task AskAllCases(AnsweringEngine engine)
    {
        foreach (var file in Directory.GetFiles(Checkout.Path("tests", "cases"), "*.graphql", SearchOption.AllDirectories))
        {
            var variables = Path.ChangeExtension(file, ".variables.json");
            for (var time = 0; time < 2; time++)
            {
                await engine.AskAsync(
                    await File.ReadAllTextAsync(file),
                    File.Exists(variables) ? await File.ReadAllTextAsync(variables) : null);
            }
        }
    }
}
