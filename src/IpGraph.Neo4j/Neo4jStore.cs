using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using IpGraph.Graph;
using IpGraph.Graph.Analysis;
using IpGraph.Graph.Costs;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;
using IpGraph.Graph.Search;
using IpGraph.Neo4j.Analysis;
using IpGraph.Neo4j.Answers;
using IpGraph.Neo4j.Connections;
using IpGraph.Neo4j.Cypher;
using IpGraph.Neo4j.Damage;
using IpGraph.Neo4j.Search;

namespace IpGraph.Neo4j;

/// <summary>A graph in a Neo4j database: a whole graph query is one statement.</summary>
/// <remarks>Every answer is of one version: the statement reads nodes of the version that is known here and returns
/// which one is current at its end. Nothing of a version is removed before another one is current.</remarks>
public sealed class Neo4jStore : IGraphStore
{
    const int VersionChangesMax = 3;

    readonly ConditionalWeakTable<GraphQuery, CompiledQuery> compiled = [];
    readonly GraphModel model;
    readonly ICypherRunner runner;
    readonly CurrentReading<Topology> topologies;
    readonly CurrentReading<SearchIndex> indexes;
    readonly DamageWatch damage;
    LoadedVersion current;

    public Neo4jStore(GraphModel model, ICypherRunner runner)
        : this(model, runner, new SearchIndexReader(model, runner).ReadAsync)
    {
    }

    /// <param name="readIndex">Makes the search index of a version.</param>
    internal Neo4jStore(
        GraphModel model,
        ICypherRunner runner,
        Func<long, CancellationToken, Task<SearchIndex>> readIndex)
    {
        (this.model, this.runner) = (model, runner);
        topologies = new CurrentReading<Topology>(
            (version, cancellation) => UnderstandAsync(TopologyReader.ReadAsync(model, runner, version, cancellation)));
        indexes = new CurrentReading<SearchIndex>((version, cancellation) => UnderstandAsync(readIndex(version, cancellation)));
        damage = new DamageWatch(model, runner);
        current = LoadedVersion.None(model);
    }

    /// <summary>How long a look waits for the counts of kinds.</summary>
    internal TimeSpan CountPatience { init => damage.CountPatience = value; }

    /// <summary>Is told, for the log, what of the database is not as it was loaded.</summary>
    public Action<string>? OnDamage { get; set; }

    public GraphVersion Version => Volatile.Read(ref current).Graph;

    public void Describe(GraphQuery query, TextWriter output) => output.Write(query switch
    {
        GraphQuery.Chosen => "access: the list and each facet of its own, with one statement each\n",
        GraphQuery.Analyzed => "access: topology, read once for each version, a statement for a page of nodes\n",
        GraphQuery.Suggested or GraphQuery.Connection { Search: not null } => "access: search index, then one statement\n",
        _ => $"cypher:\n{QueryCompiler.Compile(model, query).Statement.Text}\n",
    });

    public async ValueTask AnswerAsync(GraphQuery query, IBufferWriter<byte> output, CancellationToken cancellation)
    {
        var version = Volatile.Read(ref current);
        if (version.IsNone)
            version = await RefreshAsync(cancellation);
        else if (damage.HasFound)
            await RefreshVersionAsync(cancellation);
        for (var change = 0; change < VersionChangesMax; change++)
        {
            if (await TryAnswerAsync(query, version, output, cancellation))
                return;
            version = await RefreshAsync(cancellation);
        }

        throw new StoreUnavailableException("The dataset is being replaced too often.");
    }

    /// <summary>Answers from one version; false, with nothing written, where it is not the current one any more.</summary>
    internal async ValueTask<bool> TryAnswerAsync(
        GraphQuery query,
        LoadedVersion version,
        IBufferWriter<byte> output,
        CancellationToken cancellation)
    {
        if (GraphAnalyst.Answers(query))
            return await TryAnalyzeAsync(query, version, output, cancellation);
        var plan = await PlanAsync(query, version, cancellation);
        using var rows = await runner.RunAsync(plan.For(version.Number), cancellation);
        try
        {
            return TryWrite(plan.Shape, version, rows, output);
        }
        catch (MisfitException misfit)
        {
            throw await DamagedAsync(misfit, version, cancellation);
        }
        catch (Exception failure) when (IsMisread(failure))
        {
            throw Damaged($"a row has another shape than was asked for ({failure.Message})");
        }
    }

    /// <summary>What readers throw who meet something else than they asked for.</summary>
    static bool IsMisread(Exception failure) => failure is JsonException or FormatException or IndexOutOfRangeException
        or ArgumentException or InvalidOperationException or OverflowException or KeyNotFoundException;

    /// <summary>What is read whole, if it can be understood.</summary>
    async Task<T> UnderstandAsync<T>(Task<T> reading)
    {
        try
        {
            return await reading;
        }
        catch (Exception failure) when (IsMisread(failure))
        {
            throw Damaged($"what is read whole of it has another shape than was asked for ({failure.Message})");
        }
        catch (StoreUnavailableException damage) when (damage.InnerException is DamagedException found)
        {
            OnDamage?.Invoke(found.Message);
            throw;
        }
    }

    async ValueTask<StoreUnavailableException> DamagedAsync(
        MisfitException misfit,
        LoadedVersion version,
        CancellationToken cancellation)
    {
        var holder = misfit.Property is { } property
            ? await MisfitSearch.FindAsync(model, runner, version.Number, property, cancellation)
            : null;
        return Damaged($"{(holder is null ? "" : $"of {holder} ")}{misfit.Message}");
    }

    StoreUnavailableException Damaged(string finding)
    {
        var damage = DamagedException.Of(finding);
        OnDamage?.Invoke(damage.InnerException!.Message);
        return damage;
    }

    async ValueTask<bool> TryAnalyzeAsync(
        GraphQuery query,
        LoadedVersion version,
        IBufferWriter<byte> output,
        CancellationToken cancellation)
    {
        try
        {
            var graph = new PinnedNeo4jGraph(TryAnswerAsync, model, runner, topologies, version);
            await GraphAnalyst.AnswerAsync(query, graph, output, cancellation);
            return (await RefreshAsync(cancellation)).Number == version.Number
                ? true
                : throw new VersionChangedException();
        }
        catch (VersionChangedException)
        {
            return false;
        }
        catch (MisfitException misfit)
        {
            throw await DamagedAsync(misfit, version, cancellation);
        }
        catch (Exception failure) when (failure is JsonException or FormatException)
        {
            throw Damaged($"a relationship has another shape than was asked for ({failure.Message})");
        }
    }

    /// <summary>Looks which version is current now, and whether it still is what was loaded.</summary>
    /// <exception cref="StoreUnavailableException">There is none, or other hands changed what was loaded.</exception>
    public async ValueTask<GraphVersion> RefreshVersionAsync(CancellationToken cancellation)
    {
        try
        {
            var before = Volatile.Read(ref current);
            var version = await RefreshAsync(cancellation);
            await damage.CheckAsync(version, isNew: version.Number != before.Number, cancellation);
            return version.Graph;
        }
        catch (StoreUnavailableException failure) when (failure.InnerException is DamagedException)
        {
            damage.Note();
            throw;
        }
    }

    async ValueTask<LoadedVersion> RefreshAsync(CancellationToken cancellation)
    {
        using var rows = await runner.RunAsync(LoadedVersion.Statement, cancellation);
        var known = Volatile.Read(ref current);
        var found = LoadedVersion.Read(model, rows)
            ?? throw new StoreUnavailableException("The graph database holds no dataset yet.", new NoDatasetException());
        found.Held?.Check(found.Graph);
        if (found.Number == known.Number)
            return known;
        Volatile.Write(ref current, found = WithCounts(found));
        return found;
    }

    /// <summary>The statement of a query; what is found depends on the version, so a search is compiled each time.</summary>
    async ValueTask<CompiledQuery> PlanAsync(GraphQuery query, LoadedVersion version, CancellationToken cancellation)
    {
        if (query is GraphQuery.Suggested { Request: var request })
        {
            var names = await indexes.GetAsync(version.Number, cancellation);
            var labels = new FoundLabels(names, request, cancellation);
            return new CompiledQuery(QueryCompiler.Compile(model, query, labels: labels));
        }

        if (query is not GraphQuery.Connection { Search: { } search } connection)
            return query.IsRepeated ? compiled.GetValue(query, Compile) : Compile(query);
        var index = await indexes.GetAsync(version.Number, cancellation);
        var found = new FoundNodes(index, search, connection.Types, cancellation);
        return new CompiledQuery(QueryCompiler.Compile(model, query, found));
    }

    CompiledQuery Compile(GraphQuery query) => new(QueryCompiler.Compile(model, query));

    LoadedVersion WithCounts(LoadedVersion version) => version with
    {
        Graph = version.Graph with
        {
            CountHits = search => indexes.Find(version.Number)?.Find(search).Documents.Length,
        },
    };

    /// <summary>Writes the answer if the version that was read is still the current one.</summary>
    static bool TryWrite(RowShape shape, LoadedVersion version, CypherRows rows, IBufferWriter<byte> output)
    {
        var row = new JsonCursor(rows.Json);
        row.EnterList();
        if (!row.Next())
            return false;
        row.EnterList();
        row.Next();
        var answer = row.At(row.Position);
        row.Value();
        row.Next();
        if (row.TryNull() || row.Long() != version.Number)
            return false;
        if (row.Next())
            CheckHeld(ref row, version);
        shape.Write(new AnswerWriter(output, version.Graph), ref answer);
        return true;
    }

    static void CheckHeld(ref JsonCursor row, LoadedVersion version)
    {
        var nodes = row.Long();
        row.Next();
        new HeldCounts(nodes, row.Long()).Check(version.Graph);
    }

    /// <summary>A graph query as a statement, for whichever version is current.</summary>
    sealed class CompiledQuery((CypherStatement Statement, RowShape Shape) query)
    {
        Tuple<long, CypherStatement>? last;

        public RowShape Shape => query.Shape;

        public CypherStatement For(long version)
        {
            if (last is { } known && known.Item1 == version)
                return known.Item2;
            var statement = query.Statement with
            {
                Text = QueryCompiler.Counted(query.Statement.Text),
                Parameters = [.. query.Statement.Parameters, new(QueryCompiler.VersionParameter, version)],
            };
            last = Tuple.Create(version, statement);
            return statement;
        }
    }
}
