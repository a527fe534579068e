using IpGraph.Bench.Exports;
using IpGraph.Binding;
using IpGraph.Exports;
using IpGraph.Seed.Building;

// Measures how fast each format is written, or those that are named: Exports ROOT [NODES [FORMAT...]]. First the graph of the seed, then
// one of so many nodes that has its nodes and relationships again and again.
var root = args[0];
var wanted = args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 1_000_000;
var modelText = File.ReadAllText(Path.Combine(root, "schema", "model.graphql"));
var result = SeedGraphs.Build(ModelReader.Read(modelText), Path.Combine(root, "seed"), null);
var real = result.Graph ?? throw new InvalidOperationException($"The seed has {result.Problems.Count} problems.");
Console.WriteLine("| format | nodes | relationships | s | processors, s | nodes/s | nodes and relationships/s | MB | memory before, MB | memory added at most, MB |");
Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
foreach (var graph in new[] { real, ManyCopies.Of(real, wanted) })
{
    foreach (var format in ExportFormats.All)
    {
        if (args.Length > 2 ? !args.Skip(2).Contains(format.Name) : graph != real && format.Name == "manifest")
            continue;
        // Once to warm up where that is short.
        if (graph == real)
            Measurement.Of(format, graph);
        Console.WriteLine(Measurement.Of(format, graph));
        Console.WriteLine(Measurement.OfFormatAlone(format, graph));
        if (format.WriteFiles is not null)
            Console.WriteLine(Measurement.OfFolder(format, graph));
    }
}
