using IpGraph.Graph.Model;

namespace IpGraph.Binding.PublicSchema;

/// <summary>Groupings of lists, and figures over their numbers.</summary>
sealed class Aggregations(SchemaText text, GraphModel model, Dictionary<string, PublicType> types)
{
    public const int GroupsDefault = 20;

    public const int GroupsMax = 300;

    public static SchemaArgument[] FacetArguments(string target) =>
    [
        new("by", PublicNames.FacetKey(target) + "!", "What the items are grouped by."),
        new("first", $"Int! = {GroupsDefault}", $"How many groups, the largest first; at most {GroupsMax}."),
    ];

    public static IEnumerable<Property> Numbers(NodeShapeType type) =>
        type.Properties.Where(property => property is { IsList: false, IsInternal: false }
            && property.Type is PropertyType.Int or PropertyType.Float);

    /// <summary>The properties whose values make groups: those with few different ones.</summary>
    public static IEnumerable<Property> GroupingProperties(NodeShapeType type) =>
        type.Properties.Where(property => property is { IsList: false, IsInternal: false }
            && property.Type is PropertyType.Enum or PropertyType.Int or PropertyType.Boolean);

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

        types["Figures"] = new PublicType.Figures();
        text.Type("Figures over the values of a property; items without a value are left out.", "type Figures", () =>
        {
            text.Member("The least value; null where there is none.", "min: Float");
            text.Member("The greatest value; null where there is none.", "max: Float");
            text.Member("The sum; 0 where there is none.", "sum: Float!");
            text.Member("The arithmetic mean; null where there is none.", "average: Float");
        });
    }

    void WriteFacet(NodeShapeType type)
    {
        types[PublicNames.Facet(type.Name)] = new PublicType.Facet(type);
        types[PublicNames.FacetGroup(type.Name)] = new PublicType.FacetGroup(type);
        text.Type($"What {type.Plural} can be grouped by.", "enum " + PublicNames.FacetKey(type.Name), () =>
        {
            foreach (var property in GroupingProperties(type))
                text.Member($"By `{property.Name}`.", PublicNames.Screaming(property.Name));
            foreach (var field in type.Relationships)
                text.Member($"By `{field.Name}`.", PublicNames.Screaming(field.Name));
            if (!GroupingProperties(type).Any() && type.Relationships.Count == 0)
                text.Member("The identity: groups of one.", "ID");
        });
        text.Type($"A list of {type.Plural}, grouped. An item counts in each group that it belongs to.", "type " + PublicNames.Facet(type.Name), () =>
        {
            text.Member("What is counted.", "unit: String!");
            text.Member("How many were grouped, those in no group included.", "of: Int!");
            text.Member("How many groups there are.", "groupCount: Int!");
            text.Member("The groups, the largest first.", $"groups: [{PublicNames.FacetGroup(type.Name)}!]!");
        });
        text.Type($"Those {type.Plural} that have something in common.", "type " + PublicNames.FacetGroup(type.Name), () =>
        {
            text.Member("What they are related to; null when grouped by a property.", "node: Node");
            text.Member("What they share; null when grouped by a relationship.", "value: String");
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
                text.Member($"Over `{property.Name}`.", property.Name + ": Figures!");
        });
    }
}
