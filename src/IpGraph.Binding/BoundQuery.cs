using System.Globalization;
using IpGraph.Graph;
using IpGraph.Graph.Analysis;
using IpGraph.Graph.Costs;
using IpGraph.Graph.Queries;
using IpGraph.GraphQL.Execution;
using IpGraph.GraphQL.Planning;

namespace IpGraph.Binding;

/// <summary>The graph query that answers one root field, with what it costs on the graph that was asked last.</summary>
sealed class BoundQuery(PlannedField root, GraphQuery query, IReadOnlyList<FieldFailure> failures, IGraphStore store)
    : IBoundAnswer
{
    Tuple<GraphVersion, double>? cost;

    public IReadOnlyList<FieldFailure> Failures { get; } = failures;

    public double ExpectedNodes
    {
        get
        {
            var version = store.Version;
            var known = cost;
            if (known is null || !ReferenceEquals(known.Item1, version))
                cost = known = Tuple.Create(version, CostEstimate.Of(query, version));
            return known.Item2;
        }
    }

    public string? Heaviest => CostEstimate.Heaviest(root.ResponseName, query, store.Version);

    public async ValueTask WriteAsync(ResponseWriter output, CancellationToken cancellation)
    {
        try
        {
            await store.AnswerAsync(query, output, cancellation);
        }
        catch (AnalysisException refusal)
        {
            throw AnalysisErrors.Of(refusal);
        }
        catch (AnswerTooLongException tooLong)
        {
            throw BindingErrors.AnswerTooLong(tooLong.BytesMax);
        }
        catch (StoreUnavailableException)
        {
            throw BindingErrors.StoreUnavailable();
        }
    }

    public void Describe(TextWriter output) => output.Write(GraphQueryPrinter.Print(query));

    public void DescribeAccess(TextWriter output)
    {
        output.Write(string.Create(CultureInfo.InvariantCulture, $"price: {ExpectedNodes:0.##} nodes\n"));
        foreach (var part in CostEstimate.Parts(root.ResponseName, query, store.Version))
            output.Write($"  {part}\n");
        store.Describe(query, output);
    }
}
