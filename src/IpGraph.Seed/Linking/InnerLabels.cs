using IpGraph.Graph.Text;
using IpGraph.Seed.Reading;

namespace IpGraph.Seed.Linking;

/// <summary>The labels that hold wherever a longer label stands that they are part of, as the seed decides.</summary>
public sealed class InnerLabels
{
    public static readonly InnerLabels None = new([]);

    readonly Dictionary<string, List<InnerLabel>> byOuter = new(StringComparer.Ordinal);

    public InnerLabels(IEnumerable<StatedInnerLabel> decisions)
    {
        foreach (var decision in decisions.Where(decision => decision.Counts))
            Add(JapaneseText.Key(decision.Outer), JapaneseText.Key(decision.Label));
    }

    /// <summary>What else is named where a label stands, in order of the places within it.</summary>
    /// <param name="outer">The label in the form that labels are compared in.</param>
    public IReadOnlyList<InnerLabel> In(string outer) => byOuter.GetValueOrDefault(outer) ?? [];

    void Add(string outer, string inner)
    {
        if (inner.Length == 0)
            return;
        if (!byOuter.TryGetValue(outer, out var places))
            byOuter.Add(outer, places = []);
        for (var at = outer.IndexOf(inner, StringComparison.Ordinal); at >= 0;
            at = outer.IndexOf(inner, at + inner.Length, StringComparison.Ordinal))
        {
            places.Add(new InnerLabel(at, inner));
        }

        places.Sort((left, right) => (left.Start, left.Key.Length).CompareTo((right.Start, right.Key.Length)));
    }
}

/// <summary>A label at its place within a longer one, both in the form that labels are compared in.</summary>
public readonly record struct InnerLabel(int Start, string Key)
{
    public int End => Start + Key.Length;
}
