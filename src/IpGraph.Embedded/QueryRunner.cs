using System.Buffers;
using System.Diagnostics;
using IpGraph.Embedded.Signals;
using IpGraph.Graph.Queries;

namespace IpGraph.Embedded;

/// <summary>A node in a list, with the relationship that led to it or, of what is searched, its place among the hits;
/// -1 where it has neither.</summary>
readonly record struct Item(int Node, int Link);

/// <summary>Answers one query at a time, in space that is used again for the next.</summary>
sealed class QueryRunner
{
    const int StepsBetweenLooks = 4096;

    /// <summary>Space larger than this is given back after the query that needed it.</summary>
    const int KeptItemsMax = 1 << 18;

    [ThreadStatic]
    static QueryRunner? idle;

    readonly Dictionary<Condition, sbyte[]> memories = [];
    CancellationToken cancellation;
    int stepsLeft;
    int looks;

    public EmbeddedGraph Graph { get; private set; } = null!;

    /// <summary>The items of the lists being written, those of inner lists above those of outer ones.</summary>
    public Arena<Item> Items { get; } = new();

    /// <summary>The groups of the facets being written, likewise.</summary>
    public Arena<Group> Groups { get; } = new();

    /// <summary>What is being sorted.</summary>
    public Arena<long> Keys { get; } = new();

    /// <summary>Counters that are all zero whenever nothing is being counted.</summary>
    public int[] Counters { get; private set; } = [];

    /// <exception cref="OperationCanceledException">The deadline passed or the caller left.</exception>
    public static void Answer(
        EmbeddedGraph graph,
        GraphQuery query,
        IBufferWriter<byte> output,
        CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var compiled = graph.Compiled(query, cancellation);
        var runner = idle ?? new QueryRunner();
        idle = null;
        runner.Run(graph, compiled, output, cancellation);
        idle = runner;
    }

    /// <summary>Counts a step of work, and looks now and then whether the answer is still wanted.</summary>
    public void Step()
    {
        if (--stepsLeft > 0)
            return;
        stepsLeft = StepsBetweenLooks;
        looks++;
        cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>What a condition said of each node while this query runs.</summary>
    public sbyte[] MemoryOf(Condition condition)
    {
        if (!memories.TryGetValue(condition, out var memory))
            memories.Add(condition, memory = new sbyte[Graph.Nodes.Count]);
        return memory;
    }

    /// <summary>Makes sure that there are as many counters.</summary>
    public int[] CountersFor(int count)
    {
        if (Counters.Length < count)
            Counters = new int[count];
        return Counters;
    }

    void Run(EmbeddedGraph graph, CompiledQuery query, IBufferWriter<byte> output, CancellationToken token)
    {
        (Graph, cancellation, stepsLeft, looks) = (graph, token, StepsBetweenLooks, 0);
        var sink = new JsonSink(output);
        query.Write(this, ref sink);
        sink.Complete();
        Debug.Assert((Items.Count, Groups.Count, Keys.Count) == default, "A query left something in the scratch arenas.");
        QueryTrace.AddSteps(((looks + 1L) * StepsBetweenLooks) - stepsLeft);
        (Graph, cancellation) = (null!, default);
        memories.Clear();
        Items.Trim(KeptItemsMax);
        Groups.Trim(KeptItemsMax);
        Keys.Trim(KeptItemsMax);
    }
}
