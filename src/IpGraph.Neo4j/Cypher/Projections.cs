using System.Diagnostics;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;
using IpGraph.Neo4j.Answers;

namespace IpGraph.Neo4j.Cypher;

/// <summary>Writes what is wanted of a node as a list of values, one list for each kind of node it may be.</summary>
static class Projections
{
    /// <param name="types">The types that the node may have.</param>
    public static Column Node(CompileScope scope, Variable node, IReadOnlyCollection<NodeType> types, NodeShape shape)
    {
        var inner = scope.Deeper();
        var possible = shape.ByType.Where(entry => types.Contains(entry.Key)).ToList();
        if (possible is [var only])
        {
            var (column, row) = Object(inner, node, [only.Key], only.Value, tag: null, common: null);
            return column with { Shape = new NodeRow([(only.Key, row)], isTagged: false) };
        }

        var rows = new List<(NodeType, ObjectRow)>();
        var branches = new List<CypherText>();
        var before = new List<CypherText>();
        var groups = Alike(possible).ToList();
        var common = Common(inner, node, groups, shape, before);
        foreach (var group in groups)
        {
            var tag = Tag(scope, node, group, rows.Count);
            var (column, row) = Object(inner, node, group, shape.ByType[group[0]], tag, common);
            var isOne = IsOne(scope, node, group);
            branches.Add($"WHEN {isOne} THEN {column.Text!}");
            before.AddRange(column.Before.Select(subquery => (CypherText)$"WITH * WHERE {isOne} {subquery}"));
            rows.AddRange(group.Select(type => (type, row)));
        }

        CypherText cases = branches.Count == 0 ? (CypherText)$"null" : $"CASE {CypherText.Join(" ", branches)} END";
        return new Column(cases, new NodeRow(rows, isTagged: true)) { Before = before };
    }

    static CypherText IsOne(CompileScope scope, Variable node, IReadOnlyList<NodeType> types) =>
        $"{node}:{Labels.Expression(scope.Model, types)}";

    /// <summary>What leads to other nodes and is wanted alike of several groups of types is asked for once, ahead of what each
    /// group has of its own: with a copy for each group, a statement would grow by their number from level to level.</summary>
    static Dictionary<Projection, Column> Common(
        CompileScope scope,
        Variable node,
        List<List<NodeType>> groups,
        NodeShape shape,
        List<CypherText> before)
    {
        var common = new Dictionary<Projection, Column>(ReferenceEqualityComparer.Instance);
        var kinds = new List<List<(Projection Wanted, List<NodeType> Types)>>();
        foreach (var group in groups)
        {
            foreach (var wanted in shape.ByType[group[0]].Where(LeadsOn))
            {
                var kind = kinds.Find(candidate => AreAlike(candidate[0].Wanted, wanted));
                if (kind is null)
                    kinds.Add([(wanted, group)]);
                else
                    kind.Add((wanted, group));
            }
        }

        foreach (var kind in kinds.Where(kind => kind.Count > 1))
        {
            var types = kind.SelectMany(one => one.Types).ToList();
            var column = Project(scope, node, types, kind[0].Wanted);
            if (column.Text is null)
                continue;
            var value = Variable.Value();
            before.Add(
                $"WITH * WHERE {IsOne(scope, node, types)}{Column.Calls(column.Before)} RETURN head(collect({column.Text})) AS {value}");
            foreach (var (wanted, _) in kind)
                common[wanted] = new Column($"{value}", column.Shape);
        }

        return common;
    }

    static bool LeadsOn(Projection projection) => projection switch
    {
        Projection.Single or Projection.Many => true,
        Projection.Value { Parts: { } parts } => parts.Parts.Any(part => part.Node is not null),
        _ => false,
    };

    /// <summary>The number of the node's type within the shape: what its object is made after.</summary>
    static CypherText Tag(CompileScope scope, Variable node, List<NodeType> group, int first)
    {
        if (group.Count == 1)
            return Number(first);
        var cases = group.Select((type, index) =>
            (CypherText)$"WHEN {node}:{Labels.Expression(scope.Model, [type])} THEN {Number(first + index)}");
        return $"CASE {CypherText.Join(" ", cases)} END";
    }

    static CypherText Number(int value)
    {
        var text = CypherText.Empty;
        text.AppendLiteral(value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return text;
    }

    /// <summary>Types of which exactly the same is wanted share an expression: what each has of its own would make a statement that
    /// the database plans for seconds.</summary>
    static IEnumerable<List<NodeType>> Alike(List<KeyValuePair<NodeType, IReadOnlyList<Projection>>> shapes)
    {
        var groups = new List<(List<NodeType> Types, IReadOnlyList<Projection> Shape)>();
        foreach (var (type, shape) in shapes)
        {
            var group = groups.Find(candidate => AreAlike(candidate.Shape, shape));
            if (group.Types is null)
                groups.Add(([type], shape));
            else
                group.Types.Add(type);
        }

        return groups.Select(group => group.Types);
    }

    static bool AreAlike(IReadOnlyList<Projection> left, IReadOnlyList<Projection> right) =>
        left.Count == right.Count && left.Zip(right).All(pair => AreAlike(pair.First, pair.Second));

    static bool AreAlike(Projection left, Projection right) => (left, right) switch
    {
        (Projection.TypeName first, Projection.TypeName second) => first.Key == second.Key,
        (Projection.Value first, Projection.Value second) =>
            first.Key == second.Key
            && first.Property.Name == second.Property.Name
            && first.Property.IsList == second.Property.IsList
            && first.Property.Type == second.Property.Type
            && ReferenceEquals(first.Parts, second.Parts),
        (Projection.Computed first, Projection.Computed second) =>
            first.Key == second.Key
            && first.Computation == second.Computation
            && first.Inputs.Select(input => (input.Name, input.Type))
                .SequenceEqual(second.Inputs.Select(input => (input.Name, input.Type))),
        (Projection.Single first, Projection.Single second) =>
            first.Key == second.Key
            && first.Field.Likeness == second.Field.Likeness
            && ReferenceEquals(first.Shape, second.Shape),
        (Projection.Many first, Projection.Many second) =>
            first.Key == second.Key
            && first.Field.Likeness == second.Field.Likeness
            && ReferenceEquals(first.Node, second.Node)
            && ReferenceEquals(first.Link, second.Link)
            && ReferenceEquals(first.Orders, second.Orders)
            && first.Page == second.Page
            && ReferenceEquals(first.Shape, second.Shape),
        _ => false,
    };

    static (Column Column, ObjectRow Row) Object(
        CompileScope scope,
        Variable node,
        IReadOnlyList<NodeType> types,
        IReadOnlyList<Projection> projections,
        CypherText? tag,
        Dictionary<Projection, Column>? common)
    {
        var columns = new ColumnList();
        columns.Add(tag);
        var parts = new List<ObjectPart>();
        foreach (var projection in projections)
        {
            parts.Add(columns.Add(
                projection.Key, common?.GetValueOrDefault(projection) ?? Project(scope, node, types, projection)));
        }

        var row = new ObjectRow(parts);
        return (columns.ListColumn(new ColumnsRow(row, isRead: true)), row);
    }

    static Column Project(CompileScope scope, Variable node, IReadOnlyList<NodeType> types, Projection projection) =>
        projection switch
        {
            Projection.TypeName => new Column(null, new TypeNameRow()),
            Projection.Value value => Value(scope, node, value.Property, value.Parts),
            Projection.Computed computed => Computed(scope, node, computed),
            Projection.Single single => Single(scope, node, types, single),
            Projection.Many many => Expansions.Many(scope, node, types, many),
            _ => throw new UnreachableException(),
        };

    public static Column Value(CompileScope scope, Variable owner, Property property, ValueShape? parts) =>
        parts?.Parts.Any(part => part.Node is not null) == true
            ? References.Value(scope, owner, property, parts)
            : new Column($"{owner}.{new CypherName(property.Name)}", ValueRow.Of(property, parts));

    /// <summary>The inputs come back as a list; without any there is nothing to ask the database.</summary>
    static Column Computed(CompileScope scope, Variable node, Projection.Computed computed)
    {
        var inputs = new ColumnList();
        var rows = new List<RowShape>();
        foreach (var property in computed.Inputs)
        {
            var column = Value(scope, node, property, Computation.WholeOf(property));
            inputs.Add(column);
            rows.Add(column.Shape);
        }

        var row = new ComputedRow(computed.Computation, rows);
        return inputs.Count == 0 ? new Column(null, row) : inputs.ListColumn(row);
    }

    static Column Single(CompileScope scope, Variable node, IReadOnlyList<NodeType> types, Projection.Single single)
    {
        var target = Variable.Node();
        var pattern = Patterns.Along(scope.Model, node, types, single.Field, null, $"{target}");
        var body = (CypherText)$"MATCH {pattern} WITH {target} ORDER BY {target}.{Orders.ById} LIMIT 1";
        return Column.First(body, Node(scope, target, single.Field.Targets, single.Shape));
    }
}
