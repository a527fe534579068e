using IpGraph.Graph.Model;

namespace IpGraph.Binding.PublicSchema;

/// <summary>One <c>where</c> input for each type, over a shared filter input for each scalar.</summary>
sealed class Filters(SchemaText text, GraphModel model)
{
    readonly HashSet<string> written = new(StringComparer.Ordinal);

    public void Write()
    {
        var shapes = model.Interfaces.Cast<NodeShapeType>().Concat(model.DeclaredNodeTypes)
            .Where(type => type.Plural is not null).ToList();
        foreach (var type in shapes)
            WriteWhere(type);
        foreach (var link in model.RelationshipTypes.Where(link => link.PropertiesName is not null))
            WriteLinkWhere(link);
        foreach (var group in shapes.OfType<NodeInterface>())
            WriteKinds(group);
        foreach (var field in shapes.SelectMany(SharedFields.Relationships))
        {
            if (!field.IsSingle)
                WriteRelation(field);
        }

        foreach (var property in FilteredProperties(shapes))
            WriteFilter(property);
    }

    public static IEnumerable<Property> Filterable(IEnumerable<Property> properties) =>
        properties.Where(property => !property.IsInternal && property.Type is not PropertyType.Composite);

    IEnumerable<Property> FilteredProperties(IEnumerable<NodeShapeType> shapes) =>
        Filterable(shapes.SelectMany(type => type.Properties)
            .Concat(model.RelationshipTypes.SelectMany(link => link.Properties)));

    void WriteWhere(NodeShapeType type)
    {
        var name = PublicNames.Where(type.Name);
        text.Type(
            $"Which {type.Plural} are wanted. Every key that is given must hold; comparing a missing value does not hold. "
                + $"At most {FilterSize.ConditionsMax} conditions, those within others counted.",
            "input " + name,
            () =>
            {
                WriteLogic(name);
                if (Keys.HasLabels(type))
                {
                    text.Member(
                        "It has this name or alias; width, case and spacing do not matter.",
                        Keys.Label + ": String");
                }

                if (type is NodeInterface)
                    text.Member("It has one of these types.", $"type: [{PublicNames.KindEnum(type.Name)}!]");
                foreach (var property in Filterable(SharedFields.Properties(type)))
                    text.Member($"By `{property.Name}`.", $"{property.Name}: {PublicNames.Filter(property)}");
                foreach (var field in SharedFields.Relationships(type))
                    text.Member($"By `{field.Name}`.", $"{field.Name}: {RelationInput(field)}");
                foreach (var kind in type is NodeInterface group ? group.Implementers.Where(kind => kind.Plural is not null) : [])
                {
                    text.Member(
                        $"It is a {kind.Name} and passes this, for instance by what only that type has.",
                        $"{PublicNames.On(kind)}: {PublicNames.Where(kind.Name)}");
                }
            });
    }

    static string RelationInput(RelationshipField field) => field.IsSingle
        ? PublicNames.Where(field.TargetName)
        : PublicNames.Relation(field.TargetName, Connections.Link(field));

    void WriteLinkWhere(RelationshipType link)
    {
        var name = PublicNames.Where(link.PropertiesName!);
        if (!written.Add(name))
            return;
        text.Type(
            "Which links are followed. Every key that is given must hold; comparing a missing value does not hold.",
            "input " + name,
            () =>
            {
                WriteLogic(name);
                foreach (var property in Filterable(link.Properties))
                    text.Member($"By `{property.Name}`.", $"{property.Name}: {PublicNames.Filter(property)}");
            });
    }

    void WriteLogic(string name)
    {
        text.Member("All of these hold.", $"and: [{name}!]");
        text.Member("At least one of these holds.", $"or: [{name}!]");
        text.Member("This does not hold.", $"not: {name}");
    }

    void WriteKinds(NodeInterface group) => text.Type(
        $"The types that {group.Plural} have.",
        "enum " + PublicNames.KindEnum(group.Name),
        () =>
        {
            foreach (var type in group.Implementers)
                text.Member(type.Description, PublicNames.Screaming(type.Name));
        });

    void WriteRelation(RelationshipField field)
    {
        var link = Connections.Link(field);
        var name = PublicNames.Relation(field.TargetName, link);
        if (!written.Add(name))
            return;
        var where = PublicNames.Where(field.TargetName);
        text.Type("What must hold for the nodes that a relationship leads to. Every key that is given must hold.", "input " + name, () =>
        {
            text.Member("At least one of them passes.", $"some: {where}");
            text.Member("Not one of them passes; this holds where there are none.", $"none: {where}");
            text.Member("Each of them passes; this holds where there are none.", $"every: {where}");
            if (link?.PropertiesName is { } properties)
                text.Member("Only links that pass this are looked along.", $"link: {PublicNames.Where(properties)}");
        });
    }

    void WriteFilter(Property property)
    {
        var name = PublicNames.Filter(property);
        if (!written.Add(name))
            return;
        var value = property.Type.Name;
        text.Type("What must hold for the value. Every key that is given must hold; comparing a missing value does not hold.", "input " + name, () =>
        {
            if (property.IsList)
            {
                text.Member("The list has this item.", $"has: {value}");
                return;
            }

            text.Member("Equal to this.", $"eq: {value}");
            text.Member("There is a value, and it is not this.", $"ne: {value}");
            text.Member("One of these; nothing is in an empty list.", $"in: [{value}!]");
            text.Member("True: there is no value. False: there is one.", "isNull: Boolean");
            if (property.Type is PropertyType.String)
                WriteTextOperators();
            if (property.Type is PropertyType.String or PropertyType.Int or PropertyType.Float or PropertyType.Date)
                WriteOrderOperators(value);
        });
    }

    void WriteTextOperators()
    {
        text.Member("Has this in it, letter for letter.", "contains: String");
        text.Member("Has this in it; width and case do not matter, so that `ai` finds `ＡＩ`.", "containsFolded: String");
        text.Member("Begins with this, letter for letter.", "startsWith: String");
        text.Member("Ends with this, letter for letter.", "endsWith: String");
    }

    void WriteOrderOperators(string value)
    {
        text.Member("Less than this; texts compare by code point.", $"lt: {value}");
        text.Member("Less than or equal to this.", $"lte: {value}");
        text.Member("Greater than this.", $"gt: {value}");
        text.Member("Greater than or equal to this.", $"gte: {value}");
    }
}
