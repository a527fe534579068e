using IpGraph.GraphQL.Errors;
using IpGraph.Operations.Faults;

namespace IpGraph.Operations.Tests.Faults;

public sealed class FaultListTests
{
    [Fact]
    public void Every_code_of_the_engine_is_explained_once()
    {
        var codes = typeof(ErrorCodes).GetFields().Select(field => (string)field.GetRawConstantValue()!);
        Assert.Empty(codes.Except(FaultList.All.Select(fault => fault.Code)));
        Assert.Equal(FaultList.All.Count, FaultList.All.Select(fault => fault.Code).Distinct().Count());
        Assert.All(FaultList.All, fault => Assert.Contains($"| {fault.Code} | {fault.Meaning.English} | {fault.Remedy.English} |", FaultList.Write()));
        Assert.All(FaultList.All, fault => Assert.All(new[] { fault.Meaning, fault.Remedy }, text => Assert.EndsWith("。", text.Japanese)));
    }

    [Theory]
    [InlineData(404, "NOT_FOUND")]
    [InlineData(405, "METHOD_NOT_ALLOWED")]
    [InlineData(416, "RANGE_NOT_SATISFIABLE")]
    [InlineData(403, null)]
    [InlineData(200, null)]
    public void A_status_tells_of_a_kind_where_no_other_has_it(int status, string? code)
    {
        Assert.Equal(code, FaultList.OnlyOneOf(status)?.Code);
        if (code is not null)
            Assert.Equal(status, FaultList.StatusOf(code));
    }
}
