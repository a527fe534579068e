using IpGraph.Graph.Model;

namespace IpGraph.Binding.PublicSchema;

/// <summary>The root fields about what changes from edition to edition, and the types of their answers.</summary>
/// <remarks>What nodes continue others, and what is said of it, follows from the model; a model in which nothing goes on has
/// neither lineage nor comparison.</remarks>
sealed class EditionFields(SchemaText text, GraphModel model)
{
    public const string Lineage = "lineage";
    public const string Compare = "compare";
    public const string Trend = "trend";

    public static readonly Bounds LineageShown = new(1, 300);
    public const int LineageDefault = 100;

    public static readonly Bounds Lines = new(0, 300);
    public const int LinesDefault = 20;

    public static bool Has(string rootField) => rootField is Lineage or Compare or Trend;

    /// <summary>Whether nodes of the type belong to an edition and may be continued in a later one.</summary>
    public static bool Goes(GraphModel model, NodeType type) => model.Lineage.Has(type) && HasEdition(type);

    public static bool HasEdition(NodeShapeType type) => type.Properties.Any(property => property.IsEdition);

    /// <summary>The types that can be compared, first those of which the model first says that they go on.</summary>
    public static IEnumerable<NodeType> Comparable(GraphModel model) =>
        AnalysisFields.Countable(model).OfType<NodeType>().Where(type => Goes(model, type))
            .OrderBy(type => model.Lineage.Continuations.TakeWhile(rule => !rule.Has(type)).Count());

    /// <summary>Along what a continuation may have moved, unless another way is asked for: what types are grouped by together.</summary>
    public static string? DefaultAlong(NodeShapeType type) =>
        type.Relationships.FirstOrDefault(field => field.FacetName is not null) is { } field
            ? PublicNames.Screaming(field.Name)
            : null;

    public void WriteRoots()
    {
        if (Comparable(model).FirstOrDefault() is { } first)
        {
            WriteLineage();
            WriteCompare(first.Plural!);
        }

        WriteTrend(Comparable(model).FirstOrDefault()?.Plural);
    }

    public void Write()
    {
        text.Definitions(EmbeddedText.Read("editions.graphql"));
        if (!Comparable(model).Any())
            return;
        text.Definitions(EmbeddedText.Read("lineage.graphql"));
        text.Type("What became of nodes from one edition to a later one.", "enum ComparedChange", () =>
        {
            text.Member("Only in the later edition, though the earlier one would have it: it lists what there was on the subject.", "NEW");
            foreach (var name in model.Lineage.ChangeNames(model.NodeTypes))
                text.Member(Describe(name), name);
            text.Member("Only in the earlier edition, though the later one would have it: it lists what there is on the subject.", "DROPPED");
            text.Member("Only in one of the two, and the other is not known to list what there is on the subject, so that nothing follows.", "CANNOT_BE_TOLD");
        });
    }

    string Describe(string change) => model.Lineage.Continuations.Select(rule => rule.Change?.Type)
        .OfType<PropertyType.Enum>().SelectMany(type => type.Type.Values).FirstOrDefault(value => value.Name == change)?.Description
        ?? "It goes on; nothing says in which way.";

    void WriteLineage() => text.Field(
        "How something came about and what became of it, over all editions: what it continues, what continues it, at once or by way of others, and the later texts about all of it.",
        Lineage,
        [
            new("of", "ID!", "The id of the node, for instance `Measure:2023-101`: one of a type that editions continue, or a text that speaks of such."),
            new("first", $"Int! = {LineageDefault}", $"How many nodes at most, the nearest first, 1 to {LineageShown.Max}.", LineageShown),
        ],
        "Lineage!");

    void WriteCompare(string plural) => text.Field(
        "What became of the nodes of one edition in a later one: new, dropped, continued and how, moved, and what cannot be told.",
        Compare,
        [
            new("from", "Int!", "The earlier edition, as a year, for instance 2023."),
            new("to", "Int!", "The later edition, as a year, for instance 2025."),
            new("of", $"{AnalysisFields.CountedNodes}! = {{{plural}: {{}}}}", "Which nodes are compared. A node that the filter leaves out may still be what one that passes continues."),
            new("by", "AxisKey", "What they are grouped by, for instance `STRATEGIC_FIELDS`; without it there are no groups."),
            new("along", "AxisKey", "Along what a continuation is looked at for having moved; without it along the ministries, for nodes that have them."),
        ],
        "Comparison!");

    void WriteTrend(string? plural) => text.Field(
        "How large a part of each edition is about something, zeros and denominators included. An edition counts with what its documents "
            + "at hand list, which is not all of it: a share also moves because another part of an edition is at hand.",
        Trend,
        [
            new("of", "AxisKey!", "What there is a line for, for instance `TOPICS`."),
            new("among", $"{AnalysisFields.CountedNodes}!{(plural is null ? "" : $" = {{{plural}: {{}}}}")}", "Which nodes are counted."),
            new("types", "[NodeType!]", "Of the nodes that `of` leads to, only those of these types; all of them without it."),
            new("only", "[ID!]", "The ids of the nodes that lines are wanted for; all of them without it."),
            new("orderBy", "TrendOrder! = COUNT", "Which lines come first."),
            new("first", $"Int! = {LinesDefault}", $"How many lines at most, 0 to {Lines.Max}.", Lines),
        ],
        "Trend!");
}
