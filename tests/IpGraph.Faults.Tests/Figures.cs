namespace IpGraph.Faults.Tests;

/// <summary>Figures that tests measure, in a file for people if a variable names one.</summary>
public static class Figures
{
    const string Variable = "IPGRAPH_TEST_FIGURES";

    static readonly string? Path = Environment.GetEnvironmentVariable(Variable);

    public static void Write(string line)
    {
        if (!string.IsNullOrEmpty(Path))
            File.AppendAllLines(Path, [line]);
    }
}
