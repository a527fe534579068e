using System.Diagnostics;
using IpGraph.Binding.PublicSchema;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;
using static IpGraph.Binding.AnalysisArguments;

namespace IpGraph.Binding;

/// <summary>Turns the arguments of a root field into a question about how nodes hang together.</summary>
sealed class AnalysisBinder(PublicSchemaTypes schema)
{
    /// <exception cref="GraphQL.Errors.GraphQLException">An argument's value cannot be used.</exception>
    public GraphAnalysis Bind(string field, IReadOnlyDictionary<string, object?> arguments) => field switch
    {
        AnalysisFields.Paths => Paths(arguments),
        AnalysisFields.Neighborhood => Neighborhood(arguments),
        AnalysisFields.Matrix => Matrix(arguments),
        AnalysisFields.Cooccurrence => Cooccurrence(arguments),
        EditionFields.Lineage => new GraphAnalysis.Lineage(
            Id(arguments, "of"),
            Number(arguments, "first", EditionFields.LineageShown)),
        EditionFields.Compare => Compare(arguments),
        EditionFields.Trend => Trend(arguments),
        _ => throw new UnreachableException(field),
    };

    GraphAnalysis.Paths Paths(IReadOnlyDictionary<string, object?> arguments)
    {
        var (from, to) = (Id(arguments, "from"), Id(arguments, "to"));
        if (from == to)
            throw AnalysisErrors.SameEnds(from);
        return new GraphAnalysis.Paths(
            from,
            to,
            Number(arguments, "maxLength", AnalysisFields.PathLength),
            Rules(Input(arguments, "via"), Input(arguments, "avoid")),
            Number(arguments, "first", AnalysisFields.PathsShown));
    }

    PathRules Rules(IReadOnlyDictionary<string, object?>? via, IReadOnlyDictionary<string, object?>? avoid) => new(
        Nodes(via, "via", AnalysisFields.ViaNodesMax),
        Types(schema.Model, via, "types"),
        Relationships(schema.Model, via, "relationships"),
        Nodes(avoid, "avoid", AnalysisFields.AvoidedNodesMax),
        Types(schema.Model, avoid, "types") ?? [],
        Relationships(schema.Model, avoid, "relationships") ?? []);

    IReadOnlyList<string> Nodes(IReadOnlyDictionary<string, object?>? rules, string argument, int max) =>
        Ids(Texts(rules, "nodes") ?? [], argument + ".nodes", max);

    /// <exception cref="GraphQL.Errors.GraphQLException">They are too many, or one is not formed like an id.</exception>
    IReadOnlyList<string> Ids(IReadOnlyList<string> ids, string argument, int max) => ids.Count <= max
        ? [.. ids.Select(id => CheckedId(argument, id))]
        : throw AnalysisErrors.TooManyNodes(argument, ids.Count, max);

    string Id(IReadOnlyDictionary<string, object?> arguments, string argument) => CheckedId(argument, (string)arguments[argument]!);

    string CheckedId(string argument, string id) => NodeIds.Check(schema.Model, schema.Model.NodeTypes, argument, id);

    GraphAnalysis.Neighborhood Neighborhood(IReadOnlyDictionary<string, object?> arguments) => new(
        Id(arguments, "of"),
        Number(arguments, "depth", AnalysisFields.Depth),
        Relationships(schema.Model, arguments, "relationships"),
        Types(schema.Model, arguments, "types"),
        Number(arguments, "first", AnalysisFields.NeighborhoodShown),
        Ids(Texts(arguments, "expand") ?? [], "expand", AnalysisFields.Expanded.Max),
        Number(arguments, "most", AnalysisFields.NeighborhoodShown));

    GraphAnalysis.Matrix Matrix(IReadOnlyDictionary<string, object?> arguments)
    {
        var counted = Counted(arguments);
        return new(counted, Axis(counted.Shape, arguments, "rows")!, Axis(counted.Shape, arguments, "columns")!);
    }

    GraphAnalysis.Cooccurrence Cooccurrence(IReadOnlyDictionary<string, object?> arguments)
    {
        var counted = Counted(arguments);
        var between = Axis(counted.Shape, arguments, "between")!;
        var with = Axis(counted.Shape, arguments, "with");
        return new GraphAnalysis.Cooccurrence(
            counted,
            between,
            with is not null && IsSame(between, with) ? null : with,
            (bool)arguments["neverMeeting"]!,
            Enum.Parse<PairOrder>((string)arguments["orderBy"]!, ignoreCase: true),
            Number(arguments, "first", AnalysisFields.Pairs));
    }

    GraphAnalysis.Comparison Compare(IReadOnlyDictionary<string, object?> arguments)
    {
        var (from, to) = ((int)arguments["from"]!, (int)arguments["to"]!);
        if (from >= to)
            throw AnalysisErrors.NotEarlier(from, to);
        var counted = Counted(arguments);
        if (counted.Types.FirstOrDefault(type => !EditionFields.Goes(schema.Model, type)) is { } other)
        {
            throw AnalysisErrors.NotContinued(
                "of", counted.Shape.Plural!, other.Name, EditionFields.Comparable(schema.Model).Select(type => type.Plural!));
        }

        var along = (string?)arguments.GetValueOrDefault("along") ?? EditionFields.DefaultAlong(counted.Shape);
        return new GraphAnalysis.Comparison(
            counted,
            from,
            to,
            AxisOf(counted.Shape, "by", (string?)arguments.GetValueOrDefault("by")),
            AxisOf(counted.Shape, "along", along));
    }

    GraphAnalysis.Trend Trend(IReadOnlyDictionary<string, object?> arguments)
    {
        var counted = Counted(arguments, "among");
        if (counted.Types.FirstOrDefault(type => !EditionFields.HasEdition(type)) is { } other)
            throw AnalysisErrors.NoEdition("among", counted.Shape.Plural!, other.Name);
        return new GraphAnalysis.Trend(
            counted,
            Axis(counted.Shape, "of", (string)arguments["of"]!, Types(schema.Model, arguments, "types")),
            Texts(arguments, "only")?.Select(id => CheckedId("only", id)).ToList(),
            Enum.Parse<TrendOrder>((string)arguments["orderBy"]!, ignoreCase: true),
            Number(arguments, "first", EditionFields.Lines));
    }

    CountedNodes Counted(IReadOnlyDictionary<string, object?> arguments, string argument = "of")
    {
        var (plural, where) = Input(arguments, argument)!.First();
        var shape = schema.FindPlural(plural)!;
        return new CountedNodes(shape, PublicSchemaTypes.NodeTypesOf(shape), FilterBinder.Where(schema, shape, where, argument));
    }

    Axis? Axis(NodeShapeType counted, IReadOnlyDictionary<string, object?> arguments, string argument) =>
        Input(arguments, argument) is { } axis
            ? Axis(counted, argument + ".by", (string)axis["by"]!, Types(schema.Model, axis, "types"))
            : null;

    static Axis? AxisOf(NodeShapeType counted, string argument, string? key) =>
        key is null ? null : Axis(counted, argument, key, null);

    /// <param name="argument">Where the key stands; the types, where there are any, stand beside it.</param>
    static Axis Axis(NodeShapeType counted, string argument, string key, IReadOnlyList<NodeType>? types)
    {
        if (AnalysisFields.AxisNames(counted).FirstOrDefault(name => PublicNames.Screaming(name) == key) is not { } name)
        {
            throw AnalysisErrors.NoSuchAxis(
                argument, key, counted.Plural!, AnalysisFields.AxisNames(counted).Select(PublicNames.Screaming));
        }

        if (counted.FindRelationship(name) is not { } field)
        {
            return types is null
                ? new Axis.ByProperty(counted.FindProperty(name)!)
                : throw AnalysisErrors.TypesOfValues(argument);
        }

        NodeType[] entries = [.. field.Targets.Where(type => types?.Contains(type) != false)];
        return entries.Length > 0
            ? new Axis.ByRelationship(field, entries)
            : throw AnalysisErrors.NoSuchEntries(
                argument, key, field.Targets.Select(type => PublicNames.Screaming(type.Name)));
    }

    static bool IsSame(Axis one, Axis other) => (one, other) switch
    {
        (Graph.Queries.Axis.ByRelationship left, Graph.Queries.Axis.ByRelationship right) =>
            left.Field == right.Field && left.Types.SequenceEqual(right.Types),
        _ => one == other,
    };

    static IReadOnlyDictionary<string, object?>? Input(IReadOnlyDictionary<string, object?> arguments, string name) =>
        (IReadOnlyDictionary<string, object?>?)arguments.GetValueOrDefault(name);
}
