using IpGraph.Graph.Model;

namespace IpGraph.Binding.PublicSchema;

/// <summary>Relay connections: one for each node type, and one for each thing that relationships to it carry.</summary>
sealed class Connections(SchemaText text, GraphModel model, Dictionary<string, PublicType> types)
{
    /// <summary>How many items a page has where the request does not say.</summary>
    public const int PageSizeDefault = 20;

    /// <summary>How many items a page has at most.</summary>
    public static readonly Bounds PageSize = new(0, 100);

    /// <summary>The argument with the groups of facets that were chosen.</summary>
    public const string Chosen = "chosen";

    public static string TypeOf(RelationshipField field) => PublicNames.Connection(field.TargetName, Link(field));

    /// <summary>The relationship type whose properties the edges carry; null where they carry none.</summary>
    public static RelationshipType? Link(RelationshipField field) =>
        field.Type.PropertiesName is null ? null : field.Type;

    public static IReadOnlyList<SchemaArgument> Arguments(RelationshipField field)
    {
        var arguments = ListArguments(field.TargetName);
        if (Link(field) is not { PropertiesName: { } link })
            return arguments;
        var where = new SchemaArgument("linkWhere", PublicNames.Where(link), "Which links are followed.");
        if (!Orders.Sortable(field.Type.Properties).Any())
            return [arguments[0], where, .. arguments[1..]];
        var order = new SchemaArgument(
            "linkOrderBy", $"[{PublicNames.Order(link)}!]", "Order by what links carry, before `orderBy`.");
        return [arguments[0], where, arguments[1], order, .. arguments[2..]];
    }

    public static SchemaArgument[] ListArguments(string target) =>
    [
        new("where", PublicNames.Where(target), "Which are wanted; all without it."),
        new("orderBy", $"[{PublicNames.Order(target)}!]", "In which order; by id without it."),
        .. PageArguments,
    ];

    /// <summary>Of a list at the root, which may have facets of which groups are chosen.</summary>
    public static SchemaArgument[] RootArguments(string target)
    {
        var arguments = ListArguments(target);
        return
        [
            arguments[0],
            new(
                Chosen,
                $"[{PublicNames.FacetChoice(target)}!]",
                "Groups of facets that were chosen, beside what `where` says; each facet counts as if none of its own were."),
            .. arguments[1..],
        ];
    }

    public static readonly SchemaArgument[] PageArguments =
    [
        new("first", "Int", $"How many from the start, at most {PageSize.Max}; {PageSizeDefault} by default.", PageSize),
        new("after", "String", "Only those after this cursor."),
        new("last", "Int", $"How many from the end, at most {PageSize.Max}.", PageSize),
        new("before", "String", "Only those before this cursor."),
    ];

    public void Write()
    {
        SearchFields.Write(text);
        types["PageInfo"] = new PublicType.PageInfo();
        text.Type("Where a page lies in its list.", "type PageInfo", () =>
        {
            text.Member("Whether there are items after the page.", "hasNextPage: Boolean!");
            text.Member("Whether there are items before the page.", "hasPreviousPage: Boolean!");
            text.Member("The cursor of the first item; null for an empty page.", "startCursor: String");
            text.Member("The cursor of the last item; null for an empty page.", "endCursor: String");
        });
        foreach (var type in Targets())
            WriteConnection(type, null);
        foreach (var (target, link) in CarryingLists())
            WriteConnection(target, link);
    }

    /// <summary>Every type that lists are made of.</summary>
    IEnumerable<NodeShapeType> Targets() =>
        model.Interfaces.Cast<NodeShapeType>().Concat(model.DeclaredNodeTypes).Where(type => type.Plural is not null);

    IEnumerable<(NodeShapeType Target, RelationshipType Link)> CarryingLists() =>
        Targets().SelectMany(type => type.Relationships)
            .Where(field => !field.IsSingle && Link(field) is not null)
            .Select(field => (Target: Find(field.TargetName), Link: Link(field)!))
            .DistinctBy(list => PublicNames.Stem(list.Target.Name, list.Link));

    NodeShapeType Find(string name) => model.FindNodeType(name) ?? (NodeShapeType)model.FindInterface(name)!;

    void WriteConnection(NodeShapeType target, RelationshipType? link)
    {
        var name = PublicNames.Connection(target.Name, link);
        var edge = PublicNames.Edge(target.Name, link);
        types[name] = new PublicType.Connection(target, link);
        types[edge] = new PublicType.Edge(target, link);
        text.Type($"A page of {target.Plural}, and figures over the whole list.", "type " + name, () =>
        {
            text.Member("The items with cursors and what links carry.", $"edges: [{edge}!]!");
            text.Member("The items alone.", $"nodes: [{target.Name}!]!");
            text.Member("Where the page lies in the list.", "pageInfo: PageInfo!");
            text.Member("How many the whole list has.", "totalCount: Int!");
            text.Field(
                "The whole list, grouped.",
                "facet",
                Aggregations.FacetArguments(target.Name),
                PublicNames.Facet(target.Name) + "!");
            if (Aggregations.Numbers(target).Any())
            {
                text.Member(
                    "Figures over the whole list.",
                    $"aggregate: {PublicNames.Aggregate(target.Name)}!");
            }
        });
        text.Type($"An item of a list of {target.Plural}.", "type " + edge, () =>
        {
            text.Member("Its place, for `after` and `before`.", "cursor: String!");
            text.Member("The item.", $"node: {target.Name}!");
            if (target.Plural == RootFields.Search)
                SearchFields.WriteEdge(text);
            foreach (var property in link?.Properties ?? [])
                text.Member(property.Description, $"{property.Name}: {PublicSchemaWriter.TypeOf(property)}");
        });
    }
}
