using System.Buffers;
using IpGraph.Graph.Queries;

namespace IpGraph.Graph.Embedded;

/// <summary>A node in a list, with the relationship that led to it; -1 where none did.</summary>
readonly record struct Item(int Node, int Link);

/// <summary>Answers one query at a time, in space that is used again for the next.</summary>
sealed class QueryRunner
{
    const int StepsBetweenLooks = 4096;

    /// <summary>Space larger than this is given back after the query that needed it.</summary>
    const int KeptItemsMax = 1 << 18;

    [ThreadStatic]
    static QueryRunner? idle;

    CancellationToken cancellation;
    int stepsLeft;

    public EmbeddedGraph Graph { get; private set; } = null!;

    /// <summary>The items of the lists being written, those of inner lists above those of outer ones.</summary>
    public SpaceStack<Item> Items { get; } = new();

    /// <summary>The groups of the facets being written, likewise.</summary>
    public SpaceStack<Group> Groups { get; } = new();

    /// <summary>What is being sorted.</summary>
    public SpaceStack<long> Keys { get; } = new();

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
        var compiled = graph.Compiled(query);
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
        cancellation.ThrowIfCancellationRequested();
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
        (Graph, cancellation, stepsLeft) = (graph, token, StepsBetweenLooks);
        var sink = new JsonSink(output);
        query.Write(this, ref sink);
        sink.Complete();
        (Graph, cancellation) = (null!, default);
        Items.Trim(KeptItemsMax);
        Groups.Trim(KeptItemsMax);
        Keys.Trim(KeptItemsMax);
    }
}
