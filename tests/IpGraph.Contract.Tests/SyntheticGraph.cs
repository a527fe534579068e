using System.Globalization;
using IpGraph.Graph.Data;
using IpGraph.Graph.Model;
using IpGraph.Graph.Text;

namespace IpGraph.Contract.Tests;

/// <summary>A graph of chance over any model: missing values, ties, empty lists, and text of every kind.</summary>
static class SyntheticGraph
{
    static readonly string[] Words =
    [
        "", "a", "A", "量子", "量", "海賊版", "𠮷野家", "～", "ﾃﾞｰﾀ", "ガ", "か\u3099", "😀", "\"quoted\"", "back\\slash",
        "line\nfeed\tand tab", "\u0001", "İ", "ß", "10", "9", "z", "éa",
    ];

    public static GraphData Build(GraphModel model, int seed, int nodesPerType)
    {
        var chance = new Random(seed);
        var nodes = model.NodeTypes
            .SelectMany(type => Enumerable.Range(0, nodesPerType).Select(index => Node(chance, type, index)))
            .OrderNaturallyBy(node => node.Id)
            .ToList();
        var byType = nodes.ToLookup(node => node.Type.Name);
        var relationships = model.RelationshipTypes
            .SelectMany(type => Relationships(chance, model, type, byType))
            .ToList();
        return new GraphData(model, ContentHash.Of(nodes, relationships), nodes, relationships);
    }

    static NodeData Node(Random chance, NodeType type, int index)
    {
        var id = $"{type.Name}:{index.ToString(CultureInfo.InvariantCulture)}";
        var values = new Dictionary<string, object> { ["id"] = id };
        foreach (var property in type.Properties.Where(property => property.Name != "id"))
        {
            if (Value(chance, property, index) is { } value)
                values[property.Name] = value;
        }

        return new NodeData(type, id, PropertyMap.Of(type.Properties, values));
    }

    static IEnumerable<RelationshipData> Relationships(
        Random chance,
        GraphModel model,
        RelationshipType type,
        ILookup<string, NodeData> nodes)
    {
        var found = new Dictionary<(string, string), RelationshipData>();
        var goesBoth = model.NodeTypes.SelectMany(node => node.Relationships)
            .Any(field => field.Type == type && field.Direction == RelationshipDirection.Both);
        foreach (var (fromType, toType) in type.Ends.OrderBy(ends => ends))
        {
            var (sources, targets) = (nodes[fromType].ToList(), nodes[toType].ToList());
            for (var count = 0; count < sources.Count; count++)
            {
                var from = sources[chance.Next(sources.Count)].Id;
                var to = targets[chance.Next(Math.Min(targets.Count, 1 + chance.Next(targets.Count)))].Id;
                if (goesBoth && NaturalOrder.Instance.Compare(from, to) >= 0)
                    continue;
                found[(from, to)] = new RelationshipData(type, from, to, Properties(chance, type));
            }
        }

        return found.OrderBy(entry => entry.Key.Item1, NaturalOrder.Instance)
            .ThenBy(entry => entry.Key.Item2, NaturalOrder.Instance)
            .Select(entry => entry.Value);
    }

    static PropertyMap Properties(Random chance, RelationshipType type)
    {
        var values = new Dictionary<string, object>();
        foreach (var property in type.Properties)
        {
            if (Value(chance, property, 0) is { } value)
                values[property.Name] = value;
        }

        return PropertyMap.Of(type.Properties, values);
    }

    static object? Value(Random chance, Property property, int index)
    {
        if (property.IsUnique)
            return property.Type is PropertyType.Int ? index : $"{property.Name}-{index}";
        if (property.IsList)
            return Enumerable.Range(0, chance.Next(4)).Select(_ => Single(chance, property.Type)).ToList();
        return property.IsRequired || chance.Next(3) > 0 ? Single(chance, property.Type) : null;
    }

    public static object Single(Random chance, PropertyType type) => type switch
    {
        PropertyType.Int => chance.Next(-3, 8),
        PropertyType.Float => Number(chance),
        PropertyType.Boolean => chance.Next(2) == 0,
        PropertyType.Date => $"20{chance.Next(20, 26)}-0{chance.Next(1, 10)}-11",
        PropertyType.Enum named => named.Type.Values[chance.Next(named.Type.Values.Count)].Name,
        PropertyType.Composite composite => PropertyMap.Of(
            composite.Type.Parts,
            composite.Type.Parts.Where(part => part.IsRequired || chance.Next(2) == 0)
                .ToDictionary(part => part.Name, part => Single(chance, part.Type))),
        _ => Text(chance),
    };

    static double Number(Random chance) => chance.Next(6) switch
    {
        0 => chance.Next(-5, 20),
        1 => 1e300 * chance.NextDouble(),
        2 => 1e-9 * chance.NextDouble(),
        3 => 0.1 * chance.Next(10),
        _ => chance.NextDouble() * 100 - 50,
    };

    static string Text(Random chance) =>
        string.Concat(Enumerable.Range(0, 1 + chance.Next(2)).Select(_ => Words[chance.Next(Words.Length)]));
}
