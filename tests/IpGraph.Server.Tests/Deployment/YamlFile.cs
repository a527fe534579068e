using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace IpGraph.Server.Tests.Deployment;

/// <summary>Files in YAML as they are written, with what they merge put in its place.</summary>
static class YamlFile
{
    public static Dictionary<object, object> Read(params string[] path)
    {
        using var text = new StringReader(File.ReadAllText(Checkout.Path(path)));
        return new DeserializerBuilder().Build().Deserialize<Dictionary<object, object>>(new MergingParser(new Parser(text)));
    }

    public static Dictionary<object, object> Map(this object value) => Assert.IsType<Dictionary<object, object>>(value);

    public static List<object> List(this object value) => Assert.IsType<List<object>>(value);

    /// <summary>What stands at the end of a way of keys and numbers.</summary>
    public static object At(this object value, params object[] way) => way.Aggregate(value, (here, step) => step is int index
        ? here.List()[index]
        : here.Map()[step]);
}
