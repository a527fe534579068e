namespace IpGraph.Server.Tests.Deployment;

public sealed class DockerfileTests
{
    static readonly string[] Lines = File.ReadAllLines(Checkout.Path("Dockerfile"));

    [Fact]
    public void Every_stage_is_from_an_official_image_of_a_pinned_version() =>
        Assert.All(
            Lines.Where(line => line.StartsWith("FROM ", StringComparison.Ordinal)),
            line => Assert.Matches(@"^FROM mcr\.microsoft\.com/dotnet/(sdk|runtime-deps):10\.0(-[a-z]+)?( AS \w+)?$", line));

    [Fact]
    public void The_program_does_not_run_as_root()
    {
        var last = Array.FindLastIndex(Lines, line => line.StartsWith("FROM ", StringComparison.Ordinal));
        Assert.Contains("USER $APP_UID", Lines[last..]);
    }

    [Fact]
    public void It_is_compiled_ahead_and_tells_its_health()
    {
        Assert.Contains(Lines, line => line.Contains("-p:PublishProfile=Image"));
        Assert.Contains("<PublishReadyToRun>true</PublishReadyToRun>", File.ReadAllText(Checkout.Path("src/IpGraph.Server/Properties/PublishProfiles/Image.pubxml")));
        Assert.Contains(Lines, line => line.StartsWith("HEALTHCHECK", StringComparison.Ordinal));
    }
}
