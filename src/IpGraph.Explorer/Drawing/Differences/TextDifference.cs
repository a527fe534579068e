using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Drawing.Differences;

/// <summary>Two texts, told as what they share and what only one of them has.</summary>
/// <param name="Parts">In order: those that are not Added make the earlier text, those that are not Removed the later one.</param>
public sealed record TextDifference(IReadOnlyList<DifferencePart> Parts, string Earlier, string Later, Language Language);

public sealed record DifferencePart(DifferenceKind Kind, string Text);

public enum DifferenceKind
{
    Same,
    Removed,
    Added,
}
