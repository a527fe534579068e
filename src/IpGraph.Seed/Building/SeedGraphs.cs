using IpGraph.Graph.Model;
using IpGraph.Seed.Checks;
using IpGraph.Seed.Reading;

namespace IpGraph.Seed.Building;

/// <summary>From the files of a seed to a graph, or to everything that is wrong with them.</summary>
public static class SeedGraphs
{
    /// <param name="sourcesFolder">Where the source documents lie; null where quotes are not to be compared.</param>
    public static SeedResult Build(GraphModel model, string seedFolder, string? sourcesFolder)
    {
        var reading = SeedReader.Read(seedFolder);
        return Build(model, reading, sourcesFolder);
    }

    /// <remarks>What a file that cannot be read was to state would be missed everywhere else, so nothing else is
    /// reported then.</remarks>
    public static SeedResult Build(GraphModel model, SeedReading reading, string? sourcesFolder = null) =>
        reading.Problems.Count > 0
            ? new SeedResult(null, reading.Problems)
            : GraphBuilder.Build(model, reading.Graph, ChecksFor(sourcesFolder));

    static IEnumerable<SeedCheck> ChecksFor(string? sourcesFolder) => sourcesFolder is null
        ? SeedChecks.All
        : SeedChecks.All.Concat(SeedChecks.AgainstSources(new SourceDocuments(sourcesFolder)));
}
