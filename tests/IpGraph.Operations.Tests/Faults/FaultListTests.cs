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
}
