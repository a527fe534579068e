using System.Diagnostics;

namespace IpGraph.Embedded.Signals;

/// <summary>What traces tell of a graph query that is answered in memory.</summary>
/// <remarks>https://opentelemetry.io/docs/specs/semconv/database/database-spans/</remarks>
public static class QueryTrace
{
    /// <summary>The name of the traces.</summary>
    public const string Name = "IpGraph.Embedded";

    /// <summary>The tag that tells how many nodes and relationships a query looked at.</summary>
    public const string Steps = "ipgraph.query.steps";

    static readonly ActivitySource Source = new(Name);

    /// <param name="operation">The kind of the query.</param>
    internal static Activity? Begin(string operation) => Source.StartActivity(
        ActivityKind.Internal, name: operation, tags: [new("db.system.name", "ipgraph"), new("db.operation.name", operation)]);

    /// <summary>Whether the query belongs to a trace that is recorded.</summary>
    internal static bool IsWanted => Source.HasListeners() && Activity.Current is { IsAllDataRequested: true };

    /// <summary>Adds to how many nodes and relationships the query that is traced looked at.</summary>
    internal static void AddSteps(long steps)
    {
        if (IsWanted && Activity.Current is { } trace && trace.Source == Source)
            trace.SetTag(Steps, steps + (trace.GetTagItem(Steps) as long? ?? 0));
    }
}
