namespace IpGraph.Seed.Reading;

/// <summary>Everything the seed states, not yet held against the model.</summary>
/// <param name="Records">In the order of the files and of the lines within them; an inline record follows its
/// owner.</param>
public sealed record SeedGraph(
    IReadOnlyList<SeedRecord> Records,
    IReadOnlyList<CuratedTouch> Touches,
    IReadOnlyList<StatedVeto> Vetoes,
    IReadOnlyList<CuratedLineage> Lineage,
    IReadOnlyList<StatedAlignment> Alignments,
    IReadOnlyList<StatedInnerLabel> InnerLabels,
    IReadOnlyList<PinnedCount> Counts,
    IReadOnlyList<StatedExclusion> Exclusions);

/// <summary>A node as the seed states it.</summary>
/// <param name="Citations">Its own; <see cref="SeedDefaults.Citations"/> hold where it has none.</param>
/// <param name="Fields">All but <c>id</c> and <c>cite</c>.</param>
/// <param name="Defaults">What its file states for all of its records.</param>
/// <param name="IsInline">Whether it stands in the place of a link's target.</param>
public sealed record SeedRecord(
    string Id,
    SeedOrigin Origin,
    IReadOnlyList<SeedCitation> Citations,
    IReadOnlyList<SeedField> Fields,
    SeedDefaults Defaults,
    bool IsInline)
{
    /// <summary>The part of the id before the colon; the whole id where there is none.</summary>
    public string TypeName => Id.IndexOf(':') is var colon && colon < 0 ? Id : Id[..colon];

    /// <summary>The part of the id after the colon.</summary>
    public string Key => Id[(Id.IndexOf(':') + 1)..];
}

/// <summary>Fields that the records of a file take over unless they have their own.</summary>
public sealed record SeedDefaults(IReadOnlyList<SeedCitation> Citations, IReadOnlyList<SeedField> Fields)
{
    public static readonly SeedDefaults None = new([], []);
}

/// <summary>Lines of a source document, named by the key of its node.</summary>
public sealed record SeedCitation(SeedOrigin Origin, string Document, int FromLine, int ToLine);

/// <summary>A content–concept link that a person decided on.</summary>
public sealed record CuratedTouch(
    SeedOrigin Origin,
    string Content,
    string Concept,
    double Confidence,
    string Reason);

/// <summary>A link that a person found to be false; with a label, only where it was recognised by that
/// label.</summary>
public sealed record StatedVeto(SeedOrigin Origin, string Content, string Concept, string? Label, string Reason);

/// <summary>That a measure continues an earlier one, as a person decided.</summary>
public sealed record CuratedLineage(SeedOrigin Origin, string From, string To, string Change, string Reason);

/// <summary>How far two concepts coincide, stated apart from both.</summary>
public sealed record StatedAlignment(SeedOrigin Origin, string From, string To, string Degree, string Reason);

/// <summary>Whether a label counts where it stands inside a longer one, as a person decided.</summary>
public sealed record StatedInnerLabel(SeedOrigin Origin, string Label, string Outer, bool Counts, string Reason);

/// <summary>How many nodes of a type there have to be, in an edition or in all.</summary>
public sealed record PinnedCount(SeedOrigin Origin, string TypeName, int? Year, int Expected, string Reason);

/// <summary>A printed number that is no value of an indicator.</summary>
/// <param name="Document">The key of a document none of whose numbers is; null where lines are named.</param>
/// <param name="Printed">The number as printed at the lines; null where all numbers of the lines are meant.</param>
public sealed record StatedExclusion(
    SeedOrigin Origin,
    string? Document,
    IReadOnlyList<SeedCitation> Citations,
    string? Printed,
    string Reason);
