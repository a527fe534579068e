using IpGraph.Seed.Derivations;
using IpGraph.Seed.Drafts;

namespace IpGraph.Seed.Building;

/// <summary>Works something out from what a draft holds, and adds it; does nothing where the model has no place for
/// it.</summary>
public delegate void Derivation(GraphDraft draft);

/// <summary>Everything that is worked out, in an order in which each finds what it needs.</summary>
public static class DerivationList
{
    public static IReadOnlyList<Derivation> InOrder { get; } =
    [
        LabelKeys.Derive,
        NameSources.Derive,
        TextSources.Derive,
        DoubtFaults.Derive,
        Namesakes.Derive,
        TextLinks.Derive,
        ConceptClosure.Derive,
        MinistryRoles.Derive,
        MinistryClosure.Derive,
        MeasureLineage.Derive,
        MeasureFates.Derive,
        ObservationBounds.Derive,
        PrintedGrowth.Derive,
        KpiProgress.Derive,
        CitedPages.Derive,
        // What only cites a document makes it no more central.
        Importance.Derive,
        CitedDocuments.Derive,
        Faces.Derive,
        CitedSources.Derive,
    ];
}
