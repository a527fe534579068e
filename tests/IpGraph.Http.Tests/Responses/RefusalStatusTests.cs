using System.Reflection;
using IpGraph.Http.Responses;
using IpGraph.Operations.Faults;

namespace IpGraph.Http.Tests.Responses;

public sealed class RefusalStatusTests
{
    public static TheoryData<string> Names => [.. Refusals.Select(each => each.Name)];

    static IEnumerable<FieldInfo> Refusals => typeof(TransportErrors).GetFields(BindingFlags.Static | BindingFlags.Public)
        .Where(each => each.FieldType == typeof(Refusal));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_code_has_one_status_wherever_it_is_told(string name)
    {
        var refusal = (Refusal)Refusals.Single(each => each.Name == name).GetValue(null)!;
        if (FaultList.Find(refusal.Error.Code) is { } fault)
            Assert.Equal(fault.Status, refusal.Status);
    }
}
