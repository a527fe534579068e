using System.Diagnostics;

namespace IpGraph.Graph.Queries;

/// <summary>A question about how nodes hang together as lines of text.</summary>
static class AnalysisPrinter
{
    public static IEnumerable<string> Lines(GraphAnalysis analysis) => analysis switch
    {
        GraphAnalysis.Paths paths =>
        [
            $"paths {FilterPrinter.Value(paths.From)} to {FilterPrinter.Value(paths.To)}, the best {paths.Count} of at most {paths.LengthMax} steps",
            .. Rules(paths.Rules),
        ],
        GraphAnalysis.Neighborhood around =>
        [
            $"neighborhood of {FilterPrinter.Value(around.Of)}, {around.Depth} deep, the first {around.Count}",
            .. Named("  along ", around.Relationships?.Select(type => type.Name)),
            .. Named("  to ", around.Types?.Select(type => type.Name)),
            .. around.Expanded.Count == 0 ? (string[])[]
                : [$"  and all around {string.Join(", ", around.Expanded.Select(FilterPrinter.Value))}, {around.Most} at most"],
        ],
        GraphAnalysis.Matrix matrix =>
        [
            .. Counted("matrix of", matrix.Of), $"  rows {AxisText(matrix.Rows)}", $"  columns {AxisText(matrix.Columns)}",
        ],
        GraphAnalysis.Cooccurrence pairs =>
        [
            .. Counted("cooccurrence in", pairs.Of),
            $"  between {AxisText(pairs.Between)}",
            .. pairs.With is { } with ? [$"  with {AxisText(with)}"] : (string[])[],
            $"  the first {pairs.Count} {(pairs.NeverMeeting ? "that never meet" : $"by {pairs.Order.ToString().ToLowerInvariant()}")}",
        ],
        GraphAnalysis.Lineage lineage =>
            [$"lineage of {FilterPrinter.Value(lineage.Of)}, the first {lineage.Count}"],
        GraphAnalysis.Comparison comparison =>
        [
            .. Counted($"comparison of {comparison.From} with {comparison.To} in", comparison.Of),
            .. comparison.By is { } by ? [$"  by {AxisText(by)}"] : (string[])[],
            .. comparison.Along is { } along ? [$"  moved along {AxisText(along)}"] : (string[])[],
        ],
        GraphAnalysis.Trend trend =>
        [
            .. Counted("trend among", trend.Among),
            $"  of {AxisText(trend.Of)}",
            .. Named("  only ", trend.Only?.Select(FilterPrinter.Value)),
            $"  the first {trend.Count} by {trend.Order.ToString().ToLowerInvariant()}",
        ],
        _ => throw new UnreachableException(),
    };

    static IEnumerable<string> Rules(PathRules rules) =>
    [
        .. Named("  through ", rules.ViaNodes.Count == 0 ? null : rules.ViaNodes.Select(FilterPrinter.Value)),
        .. Named("  through nodes of ", rules.ViaTypes?.Select(type => type.Name)),
        .. Named("  along ", rules.ViaRelationships?.Select(type => type.Name)),
        .. Named("  not through ", rules.AvoidedNodes.Count == 0 ? null : rules.AvoidedNodes.Select(FilterPrinter.Value)),
        .. Named("  not through nodes of ", rules.AvoidedTypes.Count == 0 ? null : rules.AvoidedTypes.Select(type => type.Name)),
        .. Named("  not along ", rules.AvoidedRelationships.Count == 0 ? null : rules.AvoidedRelationships.Select(type => type.Name)),
    ];

    static IEnumerable<string> Named(string words, IEnumerable<string>? names) =>
        names is null ? [] : [$"{words}[{string.Join(", ", names)}]"];

    static IEnumerable<string> Counted(string words, CountedNodes counted) =>
    [
        $"{words} {string.Join(" | ", counted.Types.Select(type => type.Name))}",
        .. counted.Filter is { } filter ? [$"  where {FilterPrinter.Print(filter)}"] : (string[])[],
    ];

    static string AxisText(Axis axis) => axis switch
    {
        Axis.ByRelationship by => $"{by.Name} -> {string.Join(" | ", by.Types.Select(type => type.Name))}",
        _ => axis.Name,
    };
}
