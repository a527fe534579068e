using IpGraph.Seed.Facts;
using IpGraph.Seed.Reading;

namespace IpGraph.Seed.Checks;

/// <summary>Every document names a file of the sources folder, by its hash and number of lines.</summary>
public sealed class DocumentsAreTheirFiles(SourceDocuments sources) : SeedCheck
{
    public override IEnumerable<SeedProblem> Find(SeedFacts facts)
    {
        foreach (var node in facts.Nodes.Where(node => node.Type.Name == "Document"))
        {
            if (sources.Find(node.Text("fileName") ?? "") is not { } source)
            {
                yield return Problem(node, $"There is no file '{node.Text("fileName")}' among the sources.");
            }
            else
            {
                if (node.Text("sha256") != source.Sha256)
                    yield return Problem(node, $"The file's SHA-256 is {source.Sha256}.");
                if (node.Text("lines") != $"{source.Lines.Count}")
                    yield return Problem(node, $"The file has {source.Lines.Count} lines.");
            }
        }
    }
}
