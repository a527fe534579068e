using IpGraph.GraphQL.Requests;
using IpGraph.Server.Caching;

namespace IpGraph.Server.Tests.Caching;

public sealed class AnswerRulesTests
{
    [Fact]
    public void Every_part_of_the_program_counts()
    {
        var folder = Path.GetDirectoryName(typeof(AnswerRules).Assembly.Location)!;
        var own = Directory.GetFiles(folder, "IpGraph.*.dll").Select(Path.GetFileNameWithoutExtension)
            .Where(name => !name!.EndsWith(".Tests", StringComparison.Ordinal) && name != "IpGraph.Testing");
        var counted = AnswerRules.Programs().Select(part => part.GetName().Name);
        Assert.Equal(own.Append("ipgraph").Order(StringComparer.Ordinal), counted.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_limits_and_the_schema_count()
    {
        var rules = AnswerRules.Of("type Query", EngineOptions.Default);
        Assert.NotEqual(rules, AnswerRules.Of("type Other", EngineOptions.Default));
        var limits = ExecutionLimits.Default with { CostMax = 7 };
        Assert.NotEqual(rules, AnswerRules.Of("type Query", EngineOptions.Default with { Limits = limits }));
    }
}
