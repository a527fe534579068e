using System.Text;
using IpGraph.Embedded.Storage;
using IpGraph.Graph.Model;
using IpGraph.Graph.Search;

namespace IpGraph.Embedded;

/// <summary>The searched texts of the nodes of a graph in memory, and the search index that is made of them.</summary>
sealed class EmbeddedTexts(EmbeddedGraph graph)
{
    readonly Property[][] searched =
        [.. graph.Version.Model.NodeTypes.Select(type => SearchIndexBuilder.Searched(type).ToArray())];

    public IEnumerable<SearchedText> Of(int node)
    {
        foreach (var property in searched[graph.Nodes.TypeOf(node)])
        {
            var item = 0;
            foreach (var text in Values(node, property))
                yield return new(property.Name, property.IsList ? item++ : null, text);
        }
    }

    public string Value(int node, string property, int item) =>
        Values(node, searched[graph.Nodes.TypeOf(node)].First(known => known.Name == property))[item];

    public SearchIndex Index()
    {
        var index = new SearchIndexBuilder(graph.Version.Model);
        for (var node = 0; node < graph.Nodes.Count; node++)
        {
            index.Add(
                graph.Nodes.Type(graph.Nodes.TypeOf(node)),
                graph.Nodes.Id(node),
                Texts(node));
        }

        AddAbout(index);
        return index.Finish();
    }

    IEnumerable<(Property Property, string Text)> Texts(int node) =>
        from property in searched[graph.Nodes.TypeOf(node)]
        from text in Values(node, property)
        select (property, text);

    /// <summary>Notes for each node which others are about it, along the relationships that are searched.</summary>
    void AddAbout(SearchIndexBuilder index)
    {
        var about = new SortedDictionary<int, SortedSet<int>>();
        var ways = new TraversalFinder(graph);
        foreach (var type in graph.Version.Model.NodeTypes)
        {
            foreach (var field in type.Relationships.Where(field => field.SearchWeight is not null))
            {
                var way = ways.Follow(field);
                var range = graph.Nodes.Range(graph.Nodes.IndexOf(type));
                for (var node = range.Start; node < range.Stop; node++)
                {
                    for (var part = 0; part < way.RangeCount; part++)
                        AddRow(about, way, way.Row(node, part), node);
                }
            }
        }

        foreach (var (node, those) in about)
            index.AddAbout(node, [.. those]);
    }

    static void AddRow(SortedDictionary<int, SortedSet<int>> about, Traversal way, IndexRange row, int node)
    {
        for (var place = row.Start; place < row.Stop; place++)
            Add(about, way.Targets[place], node);
    }

    static void Add(SortedDictionary<int, SortedSet<int>> about, int target, int node)
    {
        if (!about.TryGetValue(target, out var known))
            about.Add(target, known = []);
        known.Add(node);
    }

    List<string> Values(int node, Property property)
    {
        var type = graph.Nodes.TypeOf(node);
        var texts = new List<string>();
        if (graph.Nodes.Column(type, property.Name) is ValueColumn column)
        {
            foreach (var rank in column.Items(node - graph.Nodes.Range(type).Start))
                texts.Add(Encoding.UTF8.GetString(column.Values.Raw(rank)));
        }

        return texts;
    }
}
