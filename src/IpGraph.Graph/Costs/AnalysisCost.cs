using IpGraph.Graph.Analysis;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;
using Place = IpGraph.Graph.Costs.CostEstimate.Place;

namespace IpGraph.Graph.Costs;

/// <summary>What questions about how nodes hang together cost: the search or the count, and what is written of the answer.</summary>
sealed class AnalysisCost(ShapeCost shapes, GraphQuery.Analyzed query)
{
    /// <summary>How many objects of a kind there may be expected to be where a list is small and not asked for by number.</summary>
    const double Few = 4;

    /// <summary>How many pieces a text and the one that it became may be expected to have.</summary>
    const double Segments = 20;

    readonly GraphVersion graph = shapes.Graph;

    public double Of(Place place) => Work() + query.Analysis switch
    {
        GraphAnalysis.Paths paths => paths.Count * Object(query.Shape, place.Times(paths.Count)),
        _ => Object(query.Shape, place),
    };

    double Work() => query.Analysis switch
    {
        GraphAnalysis.Paths paths => LookedAt(2.0 * graph.Relationships * paths.LengthMax),
        GraphAnalysis.Neighborhood around => around.Bound
            + LookedAt(((1.0 + around.Expanded.Count) * graph.Degrees.Largest) + (2.0 * graph.Relationships * (around.Depth - 1))),
        GraphAnalysis.Matrix matrix => Counted(matrix.Of, [matrix.Rows, matrix.Columns]),
        GraphAnalysis.Cooccurrence pairs => Counted(pairs.Of, pairs.With is { } with ? [pairs.Between, with] : [pairs.Between, pairs.Between]),
        GraphAnalysis.Lineage lineage => lineage.Count * (CostWeights.Count + CostWeights.Link),
        GraphAnalysis.Comparison comparison => Compared(comparison),
        GraphAnalysis.Trend trend => Counted(trend.Among, [trend.Of]),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>All nodes of both editions are read whatever the filter, and laid out once for each group and change.</summary>
    double Compared(GraphAnalysis.Comparison comparison)
    {
        Axis[] axes = [.. new[] { comparison.By, comparison.Along }.OfType<Axis>()];
        var groups = comparison.By is { } by ? Entries(by) : 0;
        return Counted(comparison.Of, []) + axes.Sum(axis => Counted(comparison.Of, [axis]))
            + ((groups + 1) * shapes.Count(comparison.Of.Types) * CostWeights.TopologyLink);
    }

    /// <summary>A search looks at no more relationships than it may.</summary>
    static double LookedAt(double links) => Math.Min(GraphAnalyst.WorkMax, links) * CostWeights.TopologyLink;

    /// <summary>Every counted node is read, and every two of its entries are looked at together.</summary>
    double Counted(CountedNodes counted, Axis[] axes)
    {
        var length = shapes.Count(counted.Types);
        var together = axes.Aggregate(1.0, (product, axis) => product * Math.Max(1, Degree(counted, axis)));
        return shapes.Filtered(counted.Filter, counted.Types) + (length * (CostWeights.Count + (together * CostWeights.Link)));
    }

    double Degree(CountedNodes counted, Axis axis) => axis is Axis.ByRelationship by
        ? graph.Degrees.Of(by.Field, counted.Types, Arrival.Listed)
        : 1;

    double Object(ObjectShape shape, Place place) => shape.Fields.Sum(field => Field(field, place.Below(field.Key.Name)));

    double Field(ObjectField field, Place place)
    {
        var count = CountOf(field);
        return count * field switch
        {
            ObjectField.Node node => shapes.Node(node.Shape, Arrival.Met, place.Times(count)),
            ObjectField.Inner inner => CostWeights.Count + Object(inner.Shape, place.Times(count)),
            ObjectField.Composite values => (200 / CostWeights.BytesPerNode) + shapes.Reached(Few, values.Parts, place.Times(count)),
            _ => CostWeights.BytesUnknown / CostWeights.BytesPerNode,
        };
    }

    /// <summary>How many there may be expected to be of what a field holds, by its name in the public schema.</summary>
    double CountOf(ObjectField field) => (query.Analysis, field.Name) switch
    {
        (GraphAnalysis.Paths paths, "nodes") => paths.LengthMax + 1,
        (GraphAnalysis.Paths paths, "steps") => paths.LengthMax,
        (GraphAnalysis.Neighborhood around, "nodes") => around.Bound,
        (GraphAnalysis.Neighborhood around, "relationships") => around.Bound * Few,
        (GraphAnalysis.Neighborhood, "leftOut") => Few,
        (GraphAnalysis.Matrix matrix, "rows") => Entries(matrix.Rows),
        (GraphAnalysis.Matrix matrix, "columns" or "cells") => Entries(matrix.Columns),
        (GraphAnalysis.Matrix matrix, "members") => Math.Min(
            Wanted(field), Memberships(matrix.Of, matrix.Rows, matrix.Columns) / (Entries(matrix.Rows) * Entries(matrix.Columns))),
        (GraphAnalysis.Cooccurrence pairs, "pairs") => pairs.Count,
        (GraphAnalysis.Cooccurrence pairs, "members") => pairs.NeverMeeting ? 0 : Wanted(field),
        (GraphAnalysis.Lineage lineage, "nodes" or "links") => Math.Min(lineage.Count, shapes.Count(graph.Model.NodeTypes)),
        (GraphAnalysis.Lineage, "ties") => Few,
        (_, "segments") => Segments,
        (GraphAnalysis.Comparison, "continuations") => Wanted(field),
        (GraphAnalysis.Comparison { By: { } by }, "groups") => Entries(by),
        (GraphAnalysis.Comparison, "groups") => 0,
        (GraphAnalysis.Comparison, "changes") => Changes,
        (GraphAnalysis.Comparison comparison, "earlier" or "later") when field.Arguments.ContainsKey("first") =>
            Math.Min(Wanted(field), shapes.Count(comparison.Of.Types) / Changes),
        (GraphAnalysis.Comparison, "links" or "kept" or "gained" or "lost") => Few,
        (GraphAnalysis.Trend trend, "lines") => Math.Min(trend.Count, trend.Only?.Count ?? Entries(trend.Of)),
        (GraphAnalysis.Trend, "editions" or "points") => Few,
        (GraphAnalysis.Trend trend, "members") => Math.Min(
            Wanted(field), shapes.Count(trend.Among.Types) * Math.Max(1, Degree(trend.Among, trend.Of)) / Entries(trend.Of)),
        (_, "coverage") => Few,
        _ => 1,
    };

    /// <summary>What may become of a node, that it is new, dropped or not told included.</summary>
    double Changes => 3 + graph.Model.Lineage.ChangeNames(graph.Model.NodeTypes).Count;

    static double Wanted(ObjectField field) => (int)field.Arguments["first"]!;

    double Memberships(CountedNodes counted, Axis rows, Axis columns) =>
        shapes.Count(counted.Types) * Math.Max(1, Degree(counted, rows)) * Math.Max(1, Degree(counted, columns));

    double Entries(Axis axis) => axis switch
    {
        Axis.ByRelationship by => Math.Clamp(shapes.Count(by.Types), 1, AxisEntries.Max),
        Axis.ByProperty { Property.Type: PropertyType.Enum named } => named.Type.Values.Count,
        _ => 10,
    };
}
