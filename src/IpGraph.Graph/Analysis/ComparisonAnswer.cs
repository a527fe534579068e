using IpGraph.Graph.Queries;

namespace IpGraph.Graph.Analysis;

/// <summary>What became of the nodes of one edition in a later one, as an object of the answer.</summary>
sealed class ComparisonAnswer
{
    readonly Topology topology;
    readonly ComparedEditions editions;
    readonly NodeTexts? texts;
    readonly IReadOnlyList<string> changes;

    ComparisonAnswer(Topology topology, GraphAnalysis.Comparison question, ComparedEditions editions, NodeTexts? texts)
    {
        (this.topology, this.editions, this.texts) = (topology, editions, texts);
        changes = topology.Model.Lineage.ChangeNames(question.Of.Types);
    }

    public static async ValueTask<AnswerObject> OfAsync(
        IPinnedGraph graph,
        Topology topology,
        GraphAnalysis.Comparison question,
        ObjectShape shape,
        WorkBudget budget,
        CancellationToken cancellation)
    {
        var editions = await ComparedEditions.ReadAsync(graph, topology, question, budget, cancellation);
        var compared = editions.Continuations.SelectMany(each => new[] { each.Earlier, each.Later });
        var texts = shape.Wants("difference")
            ? await NodeTexts.ReadAsync(graph, topology, compared, cancellation)
            : null;
        return new ComparisonAnswer(topology, question, editions, texts).Write();
    }

    AnswerObject Write()
    {
        var answer = Part(editions.Earlier, editions.Later);
        answer["continuationCount"] = Counted(Matching);
        answer["continuations"] = new AnswerObject.Answer(arguments => Matching(arguments)
            .Skip((int)arguments["skip"]!).Take((int)arguments["first"]!).Select(Continuation).ToList());
        answer["pageInfo"] = new AnswerObject.Answer(arguments => PageInfo((List<AnswerObject>)answer["changes"]!, arguments));
        answer["groups"] = editions.Groups.Select(group =>
        {
            var part = Part(group.Earlier, group.Later);
            group.Entry?.AddTo(part);
            return part;
        }).ToList();
        answer["none"] = editions.None is { } none ? Part(none.Earlier, none.Later) : null;
        return answer;
    }

    static AnswerObject.Answer Counted(Func<IReadOnlyDictionary<string, object?>, IEnumerable<Continuation>> matching) =>
        arguments => matching(arguments).Count();

    IEnumerable<Continuation> Matching(IReadOnlyDictionary<string, object?> arguments) => editions.Continuations.Where(each =>
        arguments.GetValueOrDefault("change") is not string change || each.Change == change)
        .Where(each => arguments.GetValueOrDefault("move") is not string move || editions.MoveOf(each)?.Kind == move);

    /// <summary>Where a page lies that has as much of every list of nodes and of the continuations.</summary>
    AnswerObject PageInfo(List<AnswerObject> rows, IReadOnlyDictionary<string, object?> arguments)
    {
        var (first, skip) = ((int)arguments["first"]!, (int)arguments["skip"]!);
        var longest = rows.SelectMany(row => new[] { (int)row["earlierCount"]!, (int)row["laterCount"]! })
            .Append(Matching(arguments).Count()).Max();
        var hasNext = longest - first > skip;
        return new AnswerObject
        {
            ["hasNextPage"] = hasNext,
            ["nextSkip"] = hasNext && first > 0 ? skip + first : null,
        };
    }

    /// <summary>All that is told of some nodes of both editions.</summary>
    AnswerObject Part(IReadOnlySet<int> earlier, IReadOnlySet<int> later)
    {
        List<Continuation> linked =
            [.. editions.Continuations.Where(each => earlier.Contains(each.Earlier) || later.Contains(each.Later))];
        var (continued, continuing) = (Nodes(linked, each => each.Earlier, earlier), Nodes(linked, each => each.Later, later));
        var (dropped, fateUnknown) = Alone(earlier, continued, editions.To);
        var (added, originUnknown) = Alone(later, continuing, editions.From);
        List<AnswerObject> rows =
        [
            Row("NEW", [], added),
            .. changes.Select(change => Row(
                change,
                Nodes(linked.Where(each => each.Change == change), each => each.Earlier, earlier),
                Nodes(linked.Where(each => each.Change == change), each => each.Later, later))),
            Row("DROPPED", dropped, []),
            Row("CANNOT_BE_TOLD", fateUnknown, originUnknown),
        ];
        return new AnswerObject
        {
            ["node"] = null,
            ["value"] = null,
            ["earlier"] = Side(editions.From, 0, earlier.Count, continued.Count, dropped.Count, fateUnknown.Count),
            ["later"] = Side(editions.To, 1, later.Count, continuing.Count, added.Count, originUnknown.Count),
            ["changes"] = rows,
            ["moves"] = editions.HasMoves ? Moves(linked) : null,
        };
    }

    /// <summary>The nodes without a counterpart: those that would have one in the other edition, and the others.</summary>
    (List<int> Told, List<int> Untold) Alone(IReadOnlySet<int> nodes, List<int> linked, int other)
    {
        var known = linked.ToHashSet();
        int[] alone = [.. nodes.Where(node => !known.Contains(node)).Order()];
        return ([.. alone.Where(node => editions.IsComparable(node, other))],
            [.. alone.Where(node => !editions.IsComparable(node, other))]);
    }

    static List<int> Nodes(IEnumerable<Continuation> linked, Func<Continuation, int> side, IReadOnlySet<int> among) =>
        [.. linked.Select(side).Where(among.Contains).Distinct().Order()];

    AnswerObject Side(int year, int side, int of, int linked, int alone, int untold) => new()
    {
        ["year"] = year,
        ["of"] = of,
        [side == 0 ? "continued" : "continuing"] = linked,
        [side == 0 ? "dropped" : "new"] = alone,
        ["cannotBeTold"] = untold,
        ["isGrouped"] = editions.IsOnAxis(year),
    };

    static AnswerObject Row(string change, List<int> earlier, List<int> later) => new()
    {
        ["change"] = change,
        ["earlierCount"] = earlier.Count,
        ["laterCount"] = later.Count,
        ["earlier"] = Members.Of(earlier),
        ["later"] = Members.Of(later),
    };

    AnswerObject Moves(List<Continuation> linked)
    {
        var kinds = linked.ToLookup(each => editions.MoveOf(each)!.Kind);
        return new AnswerObject
        {
            ["same"] = kinds[Move.Same].Count(),
            ["partly"] = kinds[Move.Partly].Count(),
            ["moved"] = kinds[Move.Moved].Count(),
            ["cannotBeTold"] = kinds[Move.CannotBeTold].Count(),
        };
    }

    AnswerObject Continuation(Continuation each)
    {
        var move = editions.MoveOf(each);
        return new AnswerObject
        {
            ["earlier"] = new NodeReference(each.Earlier),
            ["later"] = new NodeReference(each.Later),
            ["change"] = each.Change,
            ["links"] = each.Links.Select(link => new RelationshipAnswer(topology, link)).ToList(),
            ["move"] = move?.Kind,
            ["kept"] = Entries(move?.Kept),
            ["gained"] = Entries(move?.Gained),
            ["lost"] = Entries(move?.Lost),
            ["difference"] = new AnswerObject.Answer(arguments =>
                texts?.Difference(each.Earlier, each.Later, (string)arguments["language"]!)),
        };
    }

    static List<AnswerObject> Entries(IEnumerable<AxisEntry>? entries) => [.. (entries ?? []).Select(entry =>
    {
        var answer = new AnswerObject();
        entry.AddTo(answer);
        return answer;
    })];
}
