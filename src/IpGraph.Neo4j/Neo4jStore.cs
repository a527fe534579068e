using System.Buffers;
using System.Runtime.CompilerServices;
using IpGraph.Graph;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;
using IpGraph.Neo4j.Answers;
using IpGraph.Neo4j.Cypher;

namespace IpGraph.Neo4j;

/// <summary>A graph in a Neo4j database: a whole graph query is one statement.</summary>
/// <remarks>Every answer is of one version: the statement reads nodes of the version that is known here and returns
/// which
/// one is current at its end. Nothing of a version is removed before another one is current.</remarks>
public sealed class Neo4jStore(GraphModel model, ICypherRunner runner) : IGraphStore
{
    const int VersionChangesMax = 3;

    readonly ConditionalWeakTable<GraphQuery, CompiledQuery> compiled = [];
    LoadedVersion current = LoadedVersion.None(model);

    public GraphVersion Version => Volatile.Read(ref current).Graph;

    public async ValueTask AnswerAsync(GraphQuery query, IBufferWriter<byte> output, CancellationToken cancellation)
    {
        var plan = query.IsRepeated ? compiled.GetValue(query, Compile) : Compile(query);
        var version = Volatile.Read(ref current);
        if (version.IsNone)
            version = await RefreshAsync(cancellation).ConfigureAwait(false);
        for (var change = 0; change < VersionChangesMax; change++)
        {
            using var rows = await runner.RunAsync(plan.For(version.Number), cancellation).ConfigureAwait(false);
            if (TryWrite(plan.Shape, version, rows, output))
                return;
            version = await RefreshAsync(cancellation).ConfigureAwait(false);
        }
        throw new StoreUnavailableException("The dataset is being replaced too often.");
    }

    /// <summary>Looks which version is current now.</summary>
    public async ValueTask<GraphVersion> RefreshVersionAsync(CancellationToken cancellation) =>
        (await RefreshAsync(cancellation).ConfigureAwait(false)).Graph;

    async ValueTask<LoadedVersion> RefreshAsync(CancellationToken cancellation)
    {
        using var rows = await runner.RunAsync(LoadedVersion.Statement, cancellation).ConfigureAwait(false);
        var known = Volatile.Read(ref current);
        var found = LoadedVersion.Read(model, rows)
            ?? throw new StoreUnavailableException("The graph database holds no dataset yet.");
        if (found.Number == known.Number)
            return known;
        Volatile.Write(ref current, found);
        return found;
    }

    CompiledQuery Compile(GraphQuery query) => new(QueryCompiler.Compile(model, query));

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
        if (row.Long() != version.Number)
            return false;
        shape.Write(new AnswerWriter(output, version.Graph), ref answer);
        return true;
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
                Parameters = [.. query.Statement.Parameters, new(QueryCompiler.VersionParameter, version)],
            };
            last = Tuple.Create(version, statement);
            return statement;
        }
    }
}
