namespace IpGraph.Seed.Linking;

/// <summary>Which labels stand inside longer ones without following from them.</summary>
/// <remarks>Labels are in the form that they are compared in. A label follows from a longer one whose every text is about
/// its node anyway: because it is the same node, one that is exactly the same, or a broader one.</remarks>
/// <param name="nodesByLabel">The nodes of each label.</param>
/// <param name="reach">What follows from a node: itself and others.</param>
public sealed class LabelContainments(
    IReadOnlyDictionary<string, IReadOnlyCollection<string>> nodesByLabel,
    Func<string, IReadOnlyCollection<string>> reach)
{
    readonly int lengthMax = nodesByLabel.Keys.Select(label => label.Length).DefaultIfEmpty().Max();

    /// <summary>Whether a label follows wherever another stands.</summary>
    public bool Follows(string inner, string outer)
    {
        var reached = nodesByLabel[outer].SelectMany(reach).ToHashSet(StringComparer.Ordinal);
        return nodesByLabel[inner].All(reached.Contains);
    }

    /// <summary>The labels inside one that follow neither from it nor from a longer label inside it.</summary>
    public IEnumerable<string> In(string outer)
    {
        var places = Places(outer).ToList();
        return places
            .Where(place => !Follows(place.Label, outer)
                && !places.Any(other => other.Label.Length > place.Label.Length && other.Start <= place.Start
                    && place.End <= other.End && Follows(place.Label, other.Label)))
            .Select(place => place.Label)
            .Distinct(StringComparer.Ordinal);
    }

    IEnumerable<(int Start, int End, string Label)> Places(string outer)
    {
        for (var start = 0; start < outer.Length; start++)
        {
            for (var end = start + 1; end <= Math.Min(outer.Length, start + lengthMax); end++)
            {
                if (end - start < outer.Length && outer[start..end] is var label && nodesByLabel.ContainsKey(label)
                    && Words.StandAlone(outer, start, end))
                {
                    yield return (start, end, label);
                }
            }
        }
    }
}
