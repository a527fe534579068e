using IpGraph.Explorer.Asking;
using IpGraph.Explorer.Drawing.Markup;

namespace IpGraph.Explorer.Nodes;

/// <summary>What a page of some types has beside what every page of a node has.</summary>
/// <param name="Top">A component between the text and the properties, with its parameters; null for none.</param>
/// <param name="Questions">What was asked for it.</param>
/// <param name="Covered">The fields that it shows, so that the generic page need not.</param>
public sealed record Refinement(
    Type? Top,
    Dictionary<string, object> Parameters,
    IReadOnlyList<Question> Questions,
    IReadOnlySet<string> Covered)
{
    /// <summary>The drawings that it shows.</summary>
    public IReadOnlyList<DrawnFigure> Figures { get; init; } = [];

    static readonly Refinement None = new(null, [], [], new HashSet<string>());

    /// <summary>The refinements that there are, by the type of the node or an interface of it. All other nodes have the
    /// generic page.</summary>
    static readonly Dictionary<string, Func<NodeView, ValueTask<Refinement>>> ByType = new(StringComparer.Ordinal)
    {
        ["Measure"] = Measures.MeasureStory.RefineAsync,
        ["Ministry"] = Ministries.MinistryRecord.RefineAsync,
        ["Kpi"] = Targets.TargetStanding.RefineAsync,
        ["Indicator"] = Indicators.IndicatorValues.RefineAsync,
        ["Concept"] = Concepts.ConceptOverview.RefineAsync,
    };

    public static ValueTask<Refinement> OfAsync(NodeView view)
    {
        var type = view.Document.Type;
        foreach (var name in type.Interfaces.Select(each => each.Name).Prepend(type.Name))
        {
            if (ByType.TryGetValue(name, out var refine))
                return refine(view);
        }

        return new(None);
    }
}
