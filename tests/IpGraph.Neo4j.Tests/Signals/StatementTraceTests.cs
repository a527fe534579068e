using System.Diagnostics;
using IpGraph.Neo4j.Connections;
using IpGraph.Neo4j.Signals;

namespace IpGraph.Neo4j.Tests.Signals;

public sealed class StatementTraceTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_statement_is_a_part_of_a_trace_that_is_recorded(bool isRecorded)
    {
        using var whole = new Activity("request").Start();
        whole.IsAllDataRequested = isRecorded;
        var asked = 0;
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == StatementTrace.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> part) =>
            {
                asked += part.Parent.TraceId == whole.TraceId ? 1 : 0;
                return ActivitySamplingResult.AllData;
            },
        };
        ActivitySource.AddActivityListener(listener);
        using var trace = StatementTrace.Begin(new Neo4jOptions { Address = new Uri("bolt://localhost") }, "RETURN 1");
        Assert.Equal(isRecorded ? 1 : 0, asked);
    }
}
