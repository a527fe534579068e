using IpGraph.GraphQL.Coercion;

namespace IpGraph.GraphQL.Planning;

/// <summary>A fragment with an active <c>@defer</c>, and the deferred fragment that it stands in.</summary>
public sealed class DeferUsage(string? label, DeferUsage? parent)
{
    public string? Label { get; } = label;

    public DeferUsage? Parent { get; } = parent;

    /// <summary>Where it stands in the document; the same directive is met again where a fragment is spread again.</summary>
    public object? Directive { get; init; }
}

/// <summary>The deferred fragments that share a field; the field comes with the first of them.</summary>
public sealed class DeferUsageSet(IReadOnlyList<DeferUsage> usages)
{
    public static DeferUsageSet None { get; } = new([]);

    public IReadOnlyList<DeferUsage> Usages { get; } = usages;

    public bool IsEmpty => Usages.Count == 0;

    public bool SameAs(DeferUsageSet other) =>
        ReferenceEquals(this, other)
        || (Usages.Count == other.Usages.Count && Usages.All(other.Usages.Contains));
}

/// <summary>A list field with an active <c>@stream</c>.</summary>
public sealed record PlannedStream(string? Label, Func<VariableValues, int> InitialCount);
