using IpGraph.Graph.Model;

namespace IpGraph.Binding.PublicSchema;

/// <summary>The root fields about how nodes hang together, and the types of their answers.</summary>
/// <remarks>What does not depend on the model stands in <c>analysis.graphql</c>; relationships and what can be counted along
/// what follow from the model.</remarks>
sealed class AnalysisFields(SchemaText text, GraphModel model)
{
    public const string Paths = "paths";
    public const string Neighborhood = "neighborhood";
    public const string Matrix = "matrix";
    public const string Cooccurrence = "cooccurrence";

    public const string Relationship = "Relationship";
    public const string CountedNodes = "CountedNodes";

    /// <summary>How many steps a path has at most, and without being told.</summary>
    public static readonly Bounds PathLength = new(1, 6);
    public const int PathLengthDefault = 4;

    public static readonly Bounds PathsShown = new(1, 20);
    public const int PathsDefault = 5;

    /// <summary>How many nodes paths can be told to pass.</summary>
    public const int ViaNodesMax = 3;

    public const int AvoidedNodesMax = 100;

    public static readonly Bounds Depth = new(1, 3);

    public static readonly Bounds NeighborhoodShown = new(1, 300);
    public const int NeighborhoodDefault = 50;
    public static readonly Bounds Expanded = new(0, 20);

    public static readonly Bounds Pairs = new(0, 100);
    public const int PairsDefault = 20;

    /// <summary>How many nodes behind a count are shown at once.</summary>
    public static readonly Bounds Members = new(0, 100);

    /// <summary>How many of them are passed over.</summary>
    public static readonly Bounds Passed = new(0, int.MaxValue);

    public static bool Has(string rootField) =>
        rootField is Paths or Neighborhood or Matrix or Cooccurrence || EditionFields.Has(rootField);

    /// <summary>The types whose nodes can be counted: those that have a list and something to lay them out along.</summary>
    public static IEnumerable<NodeShapeType> Countable(GraphModel model) =>
        model.Interfaces.Cast<NodeShapeType>().Concat(model.DeclaredNodeTypes)
            .Where(type => type.Plural is not null && type.Plural != RootFields.Search && AxisNames(type).Any());

    /// <summary>What the nodes of a type can be laid out along, by the names of its fields.</summary>
    public static IEnumerable<string> AxisNames(NodeShapeType type) =>
        type.Relationships.Select(field => field.Name)
            .Concat(FacetKeys.OwnGrouping(type).Select(property => property.Name));

    public static void WriteRoots(SchemaText text)
    {
        text.Field(
            "The best few ways from one node to another, the most telling first: short ones, and not through what connects everything, such as a ministry with hundreds of measures, unless there is nothing else. Empty where no way is short enough.",
            Paths,
            [
                new("from", "ID!", "The id of the node to begin at."),
                new("to", "ID!", "The id of the node to end at, another one."),
                new("maxLength", $"Int! = {PathLengthDefault}", $"How many steps at most, 1 to {PathLength.Max}.", PathLength),
                new("via", "PathVia", "Through what they have to lead."),
                new("avoid", "PathAvoidance", "Through what they must not lead."),
                new("first", $"Int! = {PathsDefault}", $"How many at most, 1 to {PathsShown.Max}.", PathsShown),
            ],
            "[Path!]!");
        text.Field(
            "The nodes within a few steps of one node and the relationships between them, ready to be drawn.",
            Neighborhood,
            [
                new("of", "ID!", "The id of the node in the middle."),
                new("depth", "Int! = 1", $"How many steps away they lie at most, 1 to {Depth.Max}.", Depth),
                new("relationships", "[RelationshipType!]", "Only along relationships of these types."),
                new("types", "[NodeType!]", "Only nodes of these types, and only through them."),
                new("first", $"Int! = {NeighborhoodDefault}", $"How many nodes at most, the middle one included, 1 to {NeighborhoodShown.Max}.", NeighborhoodShown),
                new(
                    "expand",
                    "[ID!]! = []",
                    $"Of these nodes everything that they are related to is drawn too, at most {Expanded.Max} ids, in this order: each is drawn already, or was added by one before it.",
                    Expanded),
                new(
                    "most",
                    $"Int! = {NeighborhoodShown.Max}",
                    $"How many nodes at most with those that `expand` adds, 1 to {NeighborhoodShown.Max}; of more the most telling are added.",
                    NeighborhoodShown),
            ],
            "Neighborhood!");
        text.Field(
            "How many nodes belong to each of some rows and each of some columns at once, zeros included.",
            Matrix,
            [
                new("of", CountedNodes + "!", "Which nodes are counted, for instance `{measures: {year: {eq: 2023}}}`."),
                new("rows", "Axis!", "What makes the rows."),
                new("columns", "Axis!", "What makes the columns."),
            ],
            "Matrix!");
        text.Field(
            "What is met together at the same nodes, with how often that would be by chance: ministries on the same measure, for instance.",
            Cooccurrence,
            [
                new("of", CountedNodes + "!", "Which nodes are counted, for instance `{measures: {}}`."),
                new("between", "Axis!", "What is paired."),
                new("with", "Axis", "What it is paired with; the same axis without it."),
                new("neverMeeting", "Boolean! = false", "True: the pairs that are never met together although each is met, those that chance would bring together most often first."),
                new("orderBy", "PairOrder! = COUNT", "In which order; of pairs that never meet, always by what chance would bring."),
                new("first", $"Int! = {PairsDefault}", $"How many pairs at most, 0 to {Pairs.Max}.", Pairs),
            ],
            "Cooccurrence!");
    }

    public void Write()
    {
        text.Definitions(EmbeddedText.Read("analysis.graphql"));
        new EditionFields(text, model).Write();
        WriteRelationship();
        if (!model.Interfaces.Any(type => type is { Name: "Node", Plural: not null }))
            WriteNodeTypes();
        text.Type("The types of relationships.", "enum RelationshipType", () =>
        {
            foreach (var type in model.RelationshipTypes)
                text.Member(Describe(type), type.Name);
        });
        text.Type("Which nodes are counted: exactly one of the keys, with the filter that they pass.", $"input {CountedNodes} @oneOf", () =>
        {
            foreach (var type in Countable(model))
                text.Member($"The {type.Plural} that pass.", $"{type.Plural}: {PublicNames.Where(type.Name)}");
        });
        text.Type("What nodes can be laid out along; which of it they have depends on their type.", "enum AxisKey", () =>
        {
            foreach (var axis in Countable(model).SelectMany(type => AxisNames(type).Select(name => (name, type.Plural))).ToLookup(axis => axis.name))
                text.Member($"By `{axis.Key}`: {string.Join(", ", axis.Select(each => each.Plural))}.", PublicNames.Screaming(axis.Key));
        });
    }

    /// <summary>Where all nodes have no list of their own, nothing else names their types.</summary>
    void WriteNodeTypes() => text.Type("The types of nodes.", "enum " + PublicNames.KindEnum("Node"), () =>
    {
        foreach (var type in model.NodeTypes)
            text.Member(type.Description, PublicNames.Screaming(type.Name));
    });

    static string Describe(RelationshipType type) => type.Phrases is { } phrases
        ? $"The one {phrases.EnglishOut} the other."
        : $"`{type.Name}`.";

    void WriteRelationship()
    {
        text.Type("A relationship, and whatever any type of relationship carries.", "type " + Relationship, () =>
        {
            text.Member("Its type.", "type: RelationshipType!");
            text.Member("Where it begins.", "from: Node!");
            text.Member("Where it leads.", "to: Node!");
            foreach (var property in Carried(model))
                text.Member(property.Description, $"{property.Name}: {(property.IsList ? $"[{property.Type.Name}!]" : property.Type.Name)}");
        });
    }

    /// <summary>What relationships carry, by name; null on those that carry no such thing.</summary>
    static IEnumerable<Property> Carried(GraphModel model) => model.RelationshipTypes
        .SelectMany(type => type.Properties.Where(property => !property.IsInternal))
        .GroupBy(property => property.Name)
        .Select(same =>
        {
            var first = same.First();
            var odd = same.FirstOrDefault(property => property.Type.Name != first.Type.Name);
            return odd is null
                ? first with { IsList = model.CarriesLists(first.Name), Description = $"{first.Description} Null where the relationship carries none." }
                : throw new InvalidOperationException(
                    $"Relationships carry '{first.Name}' as {first.Type.Name} and as {odd.Type.Name}; give one of them another name.");
        });
}
