namespace IpGraph.Seed.Reading;

/// <summary>Reads the files of the seed; what they state is held against the model later.</summary>
public static class SeedReader
{
    public static SeedReading Read(string folder)
    {
        var problems = new List<SeedProblem>();
        return Read(SeedFile.ReadAll(folder, problems), problems);
    }

    /// <summary>Reads files in ordinal order of their paths, whatever order they come in.</summary>
    public static SeedReading Read(IEnumerable<SeedFile> files) => Read(files, []);

    static SeedReading Read(IEnumerable<SeedFile> files, List<SeedProblem> problems)
    {
        var records = new RecordReader(problems);
        var links = new LinkReader(problems);
        var counts = new List<PinnedCount>();
        var exclusions = new List<StatedExclusion>();
        foreach (var (file, value, found) in files.OrderBy(file => file.Path, StringComparer.Ordinal).AsParallel().AsOrdered().Select(Parse))
        {
            problems.AddRange(found);
            if (value is not { } root)
                continue;
            if (file.Path == "alignments.yaml" || file.Path.StartsWith("links/", StringComparison.Ordinal))
                links.ReadFile(root);
            else if (file.Path == "counts.yaml")
                counts.AddRange(PinnedCounts.Read(root, problems));
            else if (file.Path == "exclusions.yaml")
                exclusions.AddRange(StatedExclusions.Read(root, problems));
            else
                records.ReadFile(root);
        }

        var graph = new SeedGraph(
            records.Records, links.Touches, links.Vetoes, links.Lineage, links.Alignments, links.InnerLabels,
            counts, exclusions);
        return new SeedReading(graph, problems);
    }

    static (SeedFile File, SeedValue? Root, IReadOnlyList<SeedProblem> Problems) Parse(SeedFile file)
    {
        var problems = new List<SeedProblem>();
        var root = file.DecodeText(problems) is { } text ? YamlReader.Read(file.Path, text, problems) : null;
        return (file, root, problems);
    }
}

/// <summary>What could be read; complete only where there is no problem.</summary>
public sealed record SeedReading(SeedGraph Graph, IReadOnlyList<SeedProblem> Problems);
