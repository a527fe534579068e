using IpGraph.Graph.Building.Derivations;

namespace IpGraph.Graph.Building;

/// <summary>Works something out from what a draft holds, and adds it; does nothing where the model has no place for
/// it.</summary>
public delegate void Derivation(GraphDraft draft);

/// <summary>Everything that is worked out, in an order in which each finds what it needs.</summary>
public static class DerivationList
{
    public static IReadOnlyList<Derivation> InOrder { get; } =
    [
        LabelKeys.Derive,
        TextLinks.Derive,
        ConceptClosure.Derive,
        MeasureLineage.Derive,
        KpiProgress.Derive,
        SearchTexts.Derive,
    ];
}
