using IpGraph.Graph.Model;

namespace IpGraph.Binding.PublicSchema;

/// <summary>Groupings of lists, and figures over their numbers.</summary>
sealed class Aggregations(SchemaText text, GraphModel model, Dictionary<string, PublicType> types)
{
    public const int GroupsDefault = 20;

    public static readonly Bounds Groups = new(0, 300);

    /// <summary>How many groups of a facet can be chosen at once.</summary>
    public const int ChosenMax = 100;

    public static SchemaArgument[] FacetArguments(string target) =>
    [
        new("by", PublicNames.FacetKey(target) + "!", "What the items are grouped by."),
        new("first", $"Int! = {GroupsDefault}", $"How many groups; at most {Groups.Max}.", Groups),
        new("after", "String", "Only groups after this cursor, which `pageInfo` gives."),
        new("orderBy", "FacetOrder! = COUNT", "In which order the groups come."),
    ];

    public static IEnumerable<Property> Numbers(NodeShapeType type) =>
        type.Properties.Where(property => property is { IsList: false, IsInternal: false }
            && property.Type is PropertyType.Int or PropertyType.Float);

    public void Write()
    {
        foreach (var type in model.Interfaces.Cast<NodeShapeType>().Concat(model.DeclaredNodeTypes))
        {
            if (type.Plural is null)
                continue;
            WriteFacet(type);
            if (Numbers(type).Any())
                WriteAggregate(type);
        }

        text.Type("In which order groups come; equal ones by value, or by the id of their node.", "enum FacetOrder", () =>
        {
            text.Member("The largest first.", "COUNT");
            text.Member("By their value, or by the id of their node, ascending.", "VALUE");
            text.Member("By their value, or by the Japanese name of their node, ascending.", "LABEL");
        });
        text.Type("How many of the items that were grouped belong to an edition.", "type FacetEdition", () =>
        {
            text.Member("The edition, as a year.", "year: Int!");
            text.Member("How many of the items belong to it.", "of: Int!");
            text.Member("How many of these are in no group, since none is printed or known for them; the same as `of` where the edition tells nothing of what is grouped by.", "none: Int!");
        });
        types["Figures"] = new PublicType.Figures();
        text.Type("Figures over the values of a property; items without a value are left out.", "type Figures", () =>
        {
            text.Member("The least value; null where there is none.", "min: Float");
            text.Member("The greatest value; null where there is none.", "max: Float");
            text.Member("The sum; 0 where there is none.", "sum: Float!");
            text.Member("The arithmetic mean; null where there is none.", "average: Float");
            text.Member(
                "How many of the values are not exact as printed (about, more than, a range …): the other figures are no more exact than these. 0 where all are, or where nothing is known of it.",
                "qualified: Int!");
        });
    }

    void WriteFacet(NodeShapeType type)
    {
        types[PublicNames.Facet(type.Name)] = new PublicType.Facet(type);
        types[PublicNames.FacetGroup(type.Name)] = new PublicType.FacetGroup(type);
        text.Type($"What {type.Plural} can be grouped by.", "enum " + PublicNames.FacetKey(type.Name), () =>
        {
            var keys = FacetKeys.Of(type);
            foreach (var (name, description, _) in keys)
                text.Member(description, name);
            if (keys.Count == 0 || type is NodeInterface { InterfaceNames.Count: 0 })
                text.Member("The identity: groups of one.", "ID");
        });
        text.Type("Groups of a facet that are chosen: what is in none of them is left out.", "input " + PublicNames.FacetChoice(type.Name), () =>
        {
            text.Member("What the groups are by.", $"by: {PublicNames.FacetKey(type.Name)}!");
            text.Member(
                $"The groups: the `value` of each, or the id of its `node`; at least one, at most {ChosenMax}.",
                "in: [String!]!");
        });
        text.Type($"A list of {type.Plural}, grouped. An item counts in each group that it belongs to.", "type " + PublicNames.Facet(type.Name), () =>
        {
            text.Member("What is counted.", "unit: String!");
            text.Member("How many were grouped, those in no group included.", "of: Int!");
            text.Member("How many groups there are.", "groupCount: Int!");
            text.Member("The groups of the page, in the order that was asked for.", $"groups: [{PublicNames.FacetGroup(type.Name)}!]!");
            text.Member(
                "The items that are in no group: their own has no node and no value, and a count of 0 where all are in one.",
                $"none: {PublicNames.FacetGroup(type.Name)}!");
            if (EditionFields.HasEdition(type))
            {
                text.Member(
                    "The editions that the items belong to, in rising order, and how many items of each are in no group: whether an edition tells of what is grouped by at all. Editions that no item belongs to are left out.",
                    "editions: [FacetEdition!]!");
            }

            text.Member("Where the groups of the page lie among all groups.", "pageInfo: PageInfo!");
        });
        text.Type($"Those {type.Plural} that have something in common.", "type " + PublicNames.FacetGroup(type.Name), () =>
        {
            text.Member("What they are related to; null when grouped by a property.", "node: Node");
            text.Member("What they share; null when grouped by a relationship.", "value: String");
            if (type.Face is not null)
            {
                text.Field(
                    "What readers call the group: the label of its node, or the word for its value; null for those in no group.",
                    "label",
                    [new("language", $"{PublicNames.Language}! = JA", "The language of the words; what is only in Japanese stays so.")],
                    "String");
            }

            text.Member("How many they are.", "count: Int!");
            text.Field(
                "They themselves.",
                "items",
                [
                    new("orderBy", $"[{PublicNames.Order(type.Name)}!]", "In which order; by id without it."),
                    .. Connections.PageArguments,
                ],
                PublicNames.Connection(type.Name, null) + "!");
            text.Field("They themselves, grouped again.", "facet", FacetArguments(type.Name), PublicNames.Facet(type.Name) + "!");
        });
    }

    void WriteAggregate(NodeShapeType type)
    {
        types[PublicNames.Aggregate(type.Name)] = new PublicType.Aggregate(type);
        text.Type($"Figures over a list of {type.Plural}.", "type " + PublicNames.Aggregate(type.Name), () =>
        {
            foreach (var property in Numbers(type))
                text.Member(Describe(property), property.Name + ": Figures!");
        });
    }

    static string Describe(Property property) => property.MeasuredIn is { } unit
        ? $"Over `{property.Name}`, within one `{unit}`: keep to one in `where`, or group by it first; otherwise an error."
        : $"Over `{property.Name}`.";
}
