using IpGraph.Server.Commands;

namespace IpGraph.Server.Tests.Commands;

public sealed class CheckTests : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ipgraph-check-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void The_seed_of_the_checkout_is_sound() => Assert.Equal(0, Run());

    [Fact]
    public void The_seed_of_another_folder_is_checked_where_one_is_named()
    {
        File.WriteAllText(Path.Combine(folder.FullName, "plans.yaml"), "- id: Plan:2023\n  year: soon\n");
        Assert.Equal(1, Run("--seed", folder.FullName));
    }

    static int Run(params string[] options) => Check.Command().Parse(options).Invoke();
}
