using System.Diagnostics;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;
using IpGraph.Neo4j.Answers;

namespace IpGraph.Neo4j.Cypher;

/// <summary>Writes figures over a source's items, worked out by the server.</summary>
static class Aggregates
{
    public static Column Aggregate(CompileScope scope, ItemSource source, IReadOnlyList<AggregatePart> wanted)
    {
        var open = source.Open(scope);
        var figures = new List<CypherText>();
        var columns = new ColumnList();
        var parts = new List<ObjectPart>();
        foreach (var part in wanted)
            parts.Add(columns.Add(part.Key, Part(scope, source, open.Item, part, figures)));
        var row = new ColumnsRow(new ObjectRow(parts), columns.Count > 0);
        if (columns.Count == 0)
            return new Column(null, row);
        var result = Variable.Value();
        CypherText worked = $"{open.Match()} WITH {CypherText.Join(", ", figures)}";
        CypherText figuring = $"{worked} RETURN {columns.ListColumn(row).Text!} AS {result}";
        return new Column($"{result}", row) { Before = [figuring] };
    }

    static Column Part(
        CompileScope scope,
        ItemSource source,
        Variable item,
        AggregatePart part,
        List<CypherText> figures) => part switch
        {
            AggregatePart.TypeName name => Column.Constant(name.Name),
            AggregatePart.Count => new Column(Worked($"count({item})", figures), NumberRow.Whole),
            AggregatePart.Of of => Figures(scope, source, item, of, figures),
            _ => throw new UnreachableException(),
        };

    static Column Figures(
        CompileScope scope,
        ItemSource source,
        Variable item,
        AggregatePart.Of of,
        List<CypherText> figures)
    {
        CypherText value = $"{item}.{new CypherName(of.Property.Name)}";
        var count = Worked($"count({value})", figures);
        var least = Worked($"min({value})", figures);
        var greatest = Worked($"max({value})", figures);
        var sum = of.Property.Type is PropertyType.Float && of.Figures.Any(NeedsSum)
            ? OrderedSum(scope, source, of.Property)
            : $"[{Worked($"sum({value})", figures)}, 0]";
        return of.Figures.Any(part => part.Figure is Figure.Qualified)
            ? new Column($"[{count}, {least}, {greatest}, {sum}, {Qualified(item, of, figures)}]", new FiguresRow(of.Figures))
            : new Column($"[{count}, {least}, {greatest}, {sum}]", new FiguresRow(of.Figures));
    }

    static CypherText Qualified(Variable item, AggregatePart.Of of, List<CypherText> figures)
    {
        if (of.Qualification is not { } qualification)
            return $"0";
        CypherText value = $"{item}.{new CypherName(of.Property.Name)}";
        CypherText differs = $"{item}.{new CypherName(qualification.Property.Name)} <> {new Parameter(qualification.Exact)}";
        return Worked($"count(CASE WHEN {value} IS NOT NULL AND {differs} THEN 1 END)", figures);
    }

    static CypherText Worked(CypherText figure, List<CypherText> figures)
    {
        var name = Variable.Value();
        figures.Add($"{figure} AS {name}");
        return $"{name}";
    }

    static bool NeedsSum(FigurePart part) => part.Figure is Figure.Sum or Figure.Average;

    /// <summary>Adds doubles in the order of their nodes' ids, apart from what rounding drops, as every store
    /// does.</summary>
    static CypherText OrderedSum(CompileScope scope, ItemSource source, Property property)
    {
        var open = source.Open(scope);
        var (sum, each) = (Variable.Value(), Variable.Value());
        CypherText value = $"{open.Item}.{new CypherName(property.Name)}";
        CypherText known = $"WITH {open.Item} WHERE {value} IS NOT NULL ORDER BY {open.Item}.{Orders.ById} RETURN {value}";
        CypherText larger = $"{sum}[0] - ({sum}[0] + {each}) + {each}";
        CypherText smaller = $"{each} - ({sum}[0] + {each}) + {sum}[0]";
        CypherText dropped = $"CASE WHEN abs({sum}[0]) >= abs({each}) THEN {larger} ELSE {smaller} END";
        CypherText next = $"[{sum}[0] + {each}, {sum}[1] + {dropped}]";
        return $"reduce({sum} = [0.0, 0.0], {each} IN COLLECT {{ {open.Match()} {known} }} | {next})";
    }
}
