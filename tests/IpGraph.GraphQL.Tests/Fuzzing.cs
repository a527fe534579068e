namespace IpGraph.GraphQL.Tests;

/// <summary>How long tests with random input go on, and where they begin; a longer run sets <c>IPGRAPH_FUZZ</c> and
/// <c>IPGRAPH_FUZZ_SEED</c>.</summary>
static class Fuzzing
{
    public static int Count(int usual) => Read("IPGRAPH_FUZZ") ?? usual;

    public static Random Random(int seed) => new(Read("IPGRAPH_FUZZ_SEED") ?? seed);

    static int? Read(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), out var number) ? number : null;
}
