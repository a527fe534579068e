using IpGraph.Graph.Data;
using IpGraph.Graph.Model;

namespace IpGraph.Embedded.Tests;

/// <summary>Graphs of things that are linked at random, with every kind of property and of relationship field.</summary>
static class RandomGraph
{
    /// <summary>Words in which code points and UTF-16 units sort differently, and some that begin with others.</summary>
    public static readonly string[] Words = ["", "a", "ab", "a2b", "a10b", "b\"\\", "海", "海洋", "～", "𠮷", "𠮷野", "é\n"];

    static readonly PropertyType Text = new PropertyType.String();

    public static readonly Property Id = new("id", new PropertyType.Id()) { IsRequired = true, IsNumbered = true };
    public static readonly Property Name = new("name", Text);
    public static readonly Property Code = new("code", Text) { IsUnique = true, IsNumbered = true };
    public static readonly Property Number = new("number", new PropertyType.Int());
    public static readonly Property Weight = new("weight", new PropertyType.Float());
    public static readonly Property Flag = new("flag", new PropertyType.Boolean());
    public static readonly Property Tags = new("tags", Text) { IsList = true };
    public static readonly Property Score = new("score", new PropertyType.Int());
    public static readonly Property Note = new("note", Text);

    public static readonly GraphModel Model = MakeModel();

    public static IReadOnlyList<Property> Singles { get; } = [Id, Name, Code, Number, Weight, Flag];

    public static GraphData Make(Random random)
    {
        var nodes = new List<NodeData>();
        foreach (var type in Model.NodeTypes)
        {
            for (var key = random.Next(12); key > 0; key--)
                nodes.Add(MakeNode(random, type, $"{type.Name}:{Words[random.Next(Words.Length)]}{key}"));
        }

        var relationships = new List<RelationshipData>();
        foreach (var type in Model.RelationshipTypes)
        {
            foreach (var from in nodes)
            {
                foreach (var to in nodes)
                {
                    if (random.Next(6) == 0 && (from != to || random.Next(2) == 0))
                        relationships.Add(new RelationshipData(type, from.Id, to.Id, Values(random, [Score, Note])));
                }
            }
        }

        return new GraphData(Model, "0", nodes, relationships);
    }

    static NodeData MakeNode(Random random, NodeType type, string id)
    {
        var values = Values(random, [Name, Number, Weight, Flag]);
        values.Add("id", id);
        values.Add("tags", Enumerable.Range(0, random.Next(4)).Select(_ => (object)Words[random.Next(Words.Length)]).ToList());
        if (random.Next(3) > 0)
            values.Add("code", $"c{id}");
        return new NodeData(type, id, values);
    }

    static Dictionary<string, object> Values(Random random, Property[] properties)
    {
        var values = new Dictionary<string, object>();
        foreach (var property in properties)
        {
            if (random.Next(4) > 0)
                values.Add(property.Name, Value(random, property));
        }

        return values;
    }

    public static object Value(Random random, Property property) => property.Type switch
    {
        PropertyType.Int => random.Next(-2, 4),
        PropertyType.Float => random.Next(-2, 4) / 2.0,
        PropertyType.Boolean => random.Next(2) == 0,
        _ => Words[random.Next(Words.Length)],
    };

    static GraphModel MakeModel()
    {
        Property[] properties = [Id, Name, Code, Number, Weight, Flag, Tags];
        var types = new[] { "Area", "Book", "Chapter" }
            .Select(name => new NodeType { Name = name, InterfaceNames = ["Thing"], Properties = properties })
            .ToArray();
        var thing = new NodeInterface
        {
            Name = "Thing",
            InterfaceNames = [],
            Properties = properties,
            Implementers = types,
        };
        var links = new RelationshipType { Name = "LINKS", Properties = [Score, Note] };
        var cites = new RelationshipType { Name = "CITES", Properties = [Score, Note] };
        RelationshipField[] fields =
        [
            new("links", links, RelationshipDirection.Out, "Thing", types),
            new("linkedBy", links, RelationshipDirection.In, "Thing", types),
            new("near", links, RelationshipDirection.Both, "Thing", types),
            new("outer", cites, RelationshipDirection.Out, "Outer", [types[0], types[2]]),
            new("books", links, RelationshipDirection.In, "Book", [types[1]]),
            new("nearBooks", cites, RelationshipDirection.Both, "Book", [types[1]]),
            new("chapter", links, RelationshipDirection.Out, "Chapter", [types[2]]) { IsSingle = true },
        ];
        foreach (var type in types)
            type.Connect(fields);
        thing.Connect(fields);
        return new GraphModel(types, [thing], [links, cites], [], []);
    }
}
