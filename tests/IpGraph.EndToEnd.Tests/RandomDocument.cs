using IpGraph.Binding.PublicSchema;
using IpGraph.Graph.Model;

namespace IpGraph.EndToEnd.Tests;

/// <summary>Documents of chance that ask for much: large pages, lists in lists, filters in filters, groups in groups.</summary>
sealed class RandomDocument(GraphModel model, Random random)
{
    public string Next()
    {
        NodeShapeType[] listed = [.. model.Interfaces.Cast<NodeShapeType>().Concat(model.NodeTypes).Where(type => type.Plural is not (null or "search"))];
        var type = listed[random.Next(listed.Length)];
        var depth = 1 + random.Next(4);
        return random.Next(8) == 0
            ? $"{{ {Analysis()} }}"
            : $"{{ {type.Plural}{Arguments(type, depth)} {List(type, depth)} }}";
    }

    string Analysis() => random.Next(3) switch
    {
        0 => $"paths(from: \"Topic:quantum\", to: \"Ministry:{Pick("maff", "meti", "mof")}\", maxLength: {1 + random.Next(6)}, first: {1 + random.Next(20)}) {{ sentence nodes {Node(Any, 1)} steps {{ relationship {{ evidence {{ quote }} }} }} }}",
        1 => $"neighborhood(of: \"Ministry:meti\", depth: {1 + random.Next(3)}, first: {1 + random.Next(300)}) {{ nodes {{ node {Node(Any, 1)} leftOutCount }} relationships {{ type evidence {{ quote }} citations {{ document }} }} }}",
        _ => $"matrix(of: {{contents: {Filter(model.FindInterface("Content")!, 1)}}}, rows: {{by: TOUCHES}}, columns: {{by: {Pick("YEAR", "TOUCHES")}}}) {{ rows {{ cells {{ count members(first: {random.Next(100)}) {Node(Any, 0)} }} }} }}",
    };

    NodeShapeType Any => model.FindInterface("Node")!;

    string List(NodeShapeType type, int depth) => random.Next(6) switch
    {
        0 => "{ totalCount }",
        1 => $"{{ edges {{ cursor node {Node(type, depth - 1)} }} }}",
        2 when type.Relationships.Count > 0 => $"{{ {Facet(type, depth)} }}",
        _ => $"{{ nodes {Node(type, depth - 1)} }}",
    };

    string Facet(NodeShapeType type, int depth)
    {
        var by = PublicNames.Screaming(type.Relationships[random.Next(type.Relationships.Count)].Name);
        var inside = depth > 1 && random.Next(2) == 0 ? Facet(type, depth - 1) : $"items(first: {Page()}) {List(type, Math.Min(depth, 2) - 1)}";
        return $"facet(by: {by}, first: {1 + random.Next(300)}) {{ groups {{ count {inside} }} }}";
    }

    string Node(NodeShapeType type, int depth)
    {
        var fields = new List<string> { "id" };
        foreach (var property in type.Properties.Where(property => !property.IsInternal && random.Next(3) == 0))
        {
            if (property.Name != "id")
                fields.Add(property.Type is PropertyType.Composite ? $"{property.Name} {{ __typename }}" : property.Name);
        }

        if (depth > 0 && type.Relationships.Count > 0)
        {
            foreach (var field in random.GetItems([.. type.Relationships], 1 + random.Next(2)).Distinct())
                fields.Add(Related(field, depth));
        }

        return $"{{ {string.Join(' ', fields)} }}";
    }

    string Related(RelationshipField field, int depth)
    {
        var target = (NodeShapeType?)model.FindNodeType(field.TargetName) ?? model.FindInterface(field.TargetName)!;
        return field.IsSingle
            ? $"{field.Name} {Node(target, depth - 1)}"
            : $"{field.Name}{Arguments(target, depth - 1)} {List(target, depth)}";
    }

    string Arguments(NodeShapeType type, int depth) => random.Next(3) == 0
        ? $"(first: {Page()}, where: {Filter(type, Math.Max(1, depth))})"
        : $"(first: {Page()})";

    string Filter(NodeShapeType type, int depth)
    {
        RelationshipField[] fields = [.. type.Relationships.Where(field => !field.IsSingle)];
        if (depth == 0 || fields.Length == 0)
            return "{id: {ne: \"zz\"}}";
        var field = fields[random.Next(fields.Length)];
        var target = (NodeShapeType?)model.FindNodeType(field.TargetName) ?? model.FindInterface(field.TargetName)!;
        return $"{{{field.Name}: {{{Pick("some", "none", "every")}: {Filter(target, depth - 1)}}}}}";
    }

    int Page() => random.Next(3) == 0 ? 1 + random.Next(20) : 100;

    string Pick(params string[] words) => words[random.Next(words.Length)];
}
