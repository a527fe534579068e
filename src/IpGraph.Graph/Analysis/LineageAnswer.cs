using IpGraph.Graph.Queries;

namespace IpGraph.Graph.Analysis;

/// <summary>How a node came about and what became of it, over all editions, as an object of the answer.</summary>
sealed class LineageAnswer
{
    readonly Topology topology;
    readonly LineageSearch search;
    readonly SpeakingTexts? speaking;
    readonly int of;
    NodeTexts texts = null!;

    LineageAnswer(Topology topology, GraphAnalysis.Lineage question, WorkBudget budget)
    {
        this.topology = topology;
        search = new LineageSearch(topology, budget);
        speaking = topology.Model.Lineage.Speaking is { } rule ? new SpeakingTexts(topology, rule, budget) : null;
        of = GraphAnalyst.Node(topology, "of", question.Of);
    }

    public static async ValueTask<AnswerObject> OfAsync(
        IPinnedGraph graph,
        Topology topology,
        GraphAnalysis.Lineage question,
        WorkBudget budget,
        CancellationToken cancellation)
    {
        var answer = new LineageAnswer(topology, question, budget);
        answer.Check();
        var starts = answer.Starts();
        answer.texts = await NodeTexts.ReadAsync(graph, topology, [.. starts, answer.of], cancellation);
        starts = [.. starts.Where(node => node == answer.of || answer.IsLater(answer.of, node))];
        var (nodes, isComplete) = answer.search.Around(starts.Contains(answer.of) ? starts : [answer.of, .. starts], question.Count);
        var pairs = answer.Pairs(nodes);
        answer.texts = await NodeTexts
            .ReadAsync(graph, topology, [.. nodes, .. pairs.Select(pair => pair.Text)], cancellation);
        pairs = [.. pairs.Where(pair => answer.IsLater(pair.Text, pair.Node))];
        int[] all = [.. nodes.Concat(pairs.Select(pair => pair.Text)).Distinct()];
        var shown = all.Take(question.Count).ToHashSet();
        return answer.Write(shown, pairs, isComplete && shown.Count == all.Length);
    }

    /// <exception cref="AnalysisException">Nodes of the type neither continue anything nor speak of it.</exception>
    void Check()
    {
        var rules = topology.Model.Lineage;
        var type = topology.TypeOf(of);
        if (rules.Has(type) || rules.Speaks(type))
            return;
        var able = topology.Model.DeclaredNodeTypes.Where(each => rules.Has(each) || rules.Speaks(each)).Select(each => each.Name);
        throw new AnalysisException(
            $"of: \"{topology.Id(of)}\" is a {type.Name}, which no edition continues; give a node of one of these types: {string.Join(", ", able)}.", "of");
    }

    /// <summary>The node itself; of a text that speaks of others, also these.</summary>
    IReadOnlyList<int> Starts() => topology.Model.Lineage.Speaks(topology.TypeOf(of)) && speaking is not null
        ? speaking.SpokenOfBy(of)
        : [of];

    List<(int Text, int Node)> Pairs(IReadOnlyList<int> nodes) => speaking is null
        ? []
        : [.. nodes.Where(node => topology.Model.Lineage.Has(topology.TypeOf(node)))
            .SelectMany(node => speaking.Of(node).Select(text => (text, node)))];

    bool IsLater(int one, int other) => texts.YearOf(one) > texts.YearOf(other);

    AnswerObject Write(HashSet<int> shown, List<(int Text, int Node)> pairs, bool isComplete)
    {
        var (earlier, later) = (search.Closure(of, isEarlier: true), search.Closure(of, isEarlier: false));
        var speakers = pairs.Select(pair => pair.Text).ToHashSet();
        foreach (var pair in pairs.Where(pair => pair.Text == of))
            earlier.UnionWith(search.Closure(pair.Node, isEarlier: true).Append(pair.Node));
        return new AnswerObject
        {
            ["of"] = new NodeReference(of),
            ["isComplete"] = isComplete,
            ["editions"] = shown.Select(texts.YearOf).OfType<int>().Distinct().Order().ToList(),
            ["nodes"] = shown.OrderBy(texts.YearOf).ThenBy(node => node).Select(node => new AnswerObject
            {
                ["node"] = new NodeReference(node),
                ["year"] = texts.YearOf(node),
                ["place"] = Place(node, earlier, later, speakers).ToString().ToUpperInvariant(),
            }).ToList(),
            ["links"] = shown.Order().SelectMany(node => search.Continuations(node, isEarlier: true))
                .Where(hop => shown.Contains(hop.Node)).Select(Continuation)
                .Concat(pairs.Where(pair => shown.Contains(pair.Text) && shown.Contains(pair.Node)).Order().Select(Speech))
                .ToList(),
        };
    }

    LineagePlace Place(int node, HashSet<int> earlier, HashSet<int> later, HashSet<int> speakers) =>
        node == of ? LineagePlace.Self
        : earlier.Contains(node) ? LineagePlace.Earlier
        : later.Contains(node) ? LineagePlace.Later
        : speakers.Contains(node) ? LineagePlace.Speaks
        : LineagePlace.Beside;

    AnswerObject Continuation(Hop hop)
    {
        var (later, earlier) = (topology.From(hop.Link), topology.To(hop.Link));
        return new AnswerObject
        {
            ["kind"] = "CONTINUES",
            ["later"] = new NodeReference(later),
            ["earlier"] = new NodeReference(earlier),
            ["relationship"] = new RelationshipAnswer(topology, hop.Link),
            ["ties"] = new List<RelationshipAnswer>(),
            ["difference"] = new AnswerObject.Answer(arguments => texts.Difference(earlier, later, (string)arguments["language"]!)),
        };
    }

    AnswerObject Speech((int Text, int Node) pair) => new()
    {
        ["kind"] = "SPEAKS_OF",
        ["later"] = new NodeReference(pair.Text),
        ["earlier"] = new NodeReference(pair.Node),
        ["relationship"] = null,
        ["ties"] = speaking!.Ties(pair.Text, pair.Node).Select(link => new RelationshipAnswer(topology, link)).ToList(),
        ["difference"] = null,
    };
}
