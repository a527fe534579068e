using IpGraph.Graph.Model;

namespace IpGraph.Exports.Tables;

/// <summary>Both ends of every relationship as numbers of nodes.</summary>
sealed class Neighbours
{
    readonly TableSource source;
    readonly Dictionary<NodeType, int> typeNumbers = [];
    readonly Dictionary<RelationshipType, Lazy<Ends>> ends;

    /// <summary>Of each node the number of its type.</summary>
    readonly int[] typeOf;

    /// <summary>Of each node the how-manieth of its type it is.</summary>
    readonly int[] place;

    public Neighbours(TableSource source)
    {
        this.source = source;
        var graph = source.Graph;
        typeOf = new int[graph.Nodes.Count];
        place = new int[graph.Nodes.Count];
        foreach (var type in graph.Model.NodeTypes)
            Enter(type);
        var numbers = new Dictionary<string, int>(graph.Nodes.Count, StringComparer.Ordinal);
        for (var number = 0; number < graph.Nodes.Count; number++)
            numbers.Add(graph.Nodes[number].Id, number);
        ends = graph.Model.RelationshipTypes.ToDictionary(type => type, type => new Lazy<Ends>(() => EndsOf(type, numbers)));
    }

    void Enter(NodeType type)
    {
        typeNumbers.Add(type, typeNumbers.Count);
        var nodes = source.Nodes(type);
        for (var index = 0; index < nodes.Length; index++)
            (typeOf[nodes[index]], place[nodes[index]]) = (typeNumbers[type], index);
    }

    Ends EndsOf(RelationshipType type, Dictionary<string, int> numbers)
    {
        var all = source.Relationships(type);
        var (from, to) = (new int[all.Length], new int[all.Length]);
        for (var index = 0; index < all.Length; index++)
        {
            // They stand in the order of where they come from.
            from[index] = index > 0 && all[index].From == all[index - 1].From ? from[index - 1] : numbers[all[index].From];
            to[index] = numbers[all[index].To];
        }

        return new Ends(from, to);
    }

    public NeighbourLists Of(NodeType type, RelationshipField field)
    {
        var (from, to) = ends[field.Type].Value;
        var here = typeNumbers[type];
        var isTarget = new bool[typeNumbers.Count];
        foreach (var target in field.Targets)
            isTarget[typeNumbers[target]] = true;
        var lists = new NeighbourLists(source.Nodes(type).Length);
        Visit((node, _) => lists.Count(node));
        lists.MakeRoom();
        Visit(lists.Add);
        lists.Sort(source.Graph.Nodes);
        return lists;

        void Visit(Action<int, int> see)
        {
            if (field.Direction != RelationshipDirection.In)
                VisitEnds(from, to, see);
            if (field.Direction != RelationshipDirection.Out)
                VisitEnds(to, from, see);
        }

        void VisitEnds(int[] begins, int[] others, Action<int, int> see)
        {
            for (var index = 0; index < begins.Length; index++)
            {
                if (typeOf[begins[index]] == here && isTarget[typeOf[others[index]]])
                    see(place[begins[index]], others[index]);
            }
        }
    }

    sealed record Ends(int[] From, int[] To);
}
