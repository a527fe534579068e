using IpGraph.Seed.Derivations;
using IpGraph.Seed.Facts;
using IpGraph.Seed.Reading;

namespace IpGraph.Seed.Checks;

/// <summary>What stands at cited lines, as quotes are compared with it.</summary>
public sealed class CitedText(SeedFacts facts, SourceDocuments sources)
{
    readonly Dictionary<SeedCitation, string> texts = [];

    /// <summary>Whether what these lines say is told in our own words: the facts of their document are taken and its sentences are
    /// not, so there is nothing to compare.</summary>
    public static bool IsSummarized(SeedFacts facts, IReadOnlyList<SeedCitation> citations) =>
        citations.Count > 0 && citations.All(citation => facts.FindNode($"Document:{citation.Document}")?.Text(TextSources.Source) == TextSources.Ours);

    /// <summary>Whether the lines of a quote stand there one after another; between them may be marks of a
    /// list.</summary>
    public bool Contains(IReadOnlyList<SeedCitation> citations, string quote)
    {
        var text = string.Concat(citations.Select(TextOf));
        var position = 0;
        foreach (var line in quote.Split('\n').Select(SourceDocument.Bare))
        {
            var found = text.IndexOf(line, position, StringComparison.Ordinal);
            if (found < 0)
                return false;
            position = found + line.Length;
        }

        return true;
    }

    /// <summary>The lines of a citation without white space.</summary>
    public string TextOf(SeedCitation citation)
    {
        if (texts.TryGetValue(citation, out var text))
            return text;
        var source = facts.FindNode($"Document:{citation.Document}") is { } document
            ? sources.Find(document.Text("fileName") ?? "")
            : null;
        return texts[citation] = source?.BareLines(citation.FromLine, citation.ToLine) ?? "";
    }
}
