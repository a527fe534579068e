using System.Text;
using IpGraph.Exports.Rdf;

namespace IpGraph.Exports.Tests;

public sealed class RdfValuesTests
{
    const string Xsd = "http://www.w3.org/2001/XMLSchema#";

    [Theory]
    [InlineData(0.0, "0.0E0")]
    [InlineData(1.0, "1.0E0")]
    [InlineData(-0.25, "-2.5E-1")]
    [InlineData(1234.5, "1.2345E3")]
    [InlineData(1e21, "1.0E21")]
    [InlineData(5e-324, "5.0E-324")]
    [InlineData(-1.7976931348623157E308, "-1.7976931348623157E308")]
    public void A_double_stands_in_canonical_form(double number, string canonical) =>
        Assert.Equal($"\"{canonical}\"^^<{Xsd}double>", ObjectOf(number));

    [Theory]
    [InlineData(0, "0")]
    [InlineData(int.MinValue, "-2147483648")]
    public void A_whole_number_stands_in_canonical_form(int number, string canonical) =>
        Assert.Equal($"\"{canonical}\"^^<{Xsd}integer>", ObjectOf(number));

    [Theory]
    [InlineData("Measure:2023-040", "urn:ipgraph:Measure:2023-040")]
    [InlineData("a b/知<%", "urn:ipgraph:a%20b/知%3C%25")]
    public void Only_what_cannot_stand_in_an_address_is_encoded(string id, string address) =>
        Assert.Equal(address, Encoding.UTF8.GetString(new RdfAddresses().OfNode(id)));

    [Fact]
    public void An_address_stays_as_it_is_while_others_are_made()
    {
        var addresses = new RdfAddresses();
        var first = addresses.OfNode("first");
        for (var number = 1; number < 1000; number++)
            addresses.OfPart(first, "parts", number);
        Assert.Equal("urn:ipgraph:first", Encoding.UTF8.GetString(first));
    }

    static string ObjectOf(object value)
    {
        var output = new Objects();
        RdfValues.Set(output, new RdfAddresses(), new RdfProperty(null!, [], RdfLiteral.Plain), value);
        return output.Read();
    }

    /// <summary>Tells the object that was set.</summary>
    sealed class Objects : LineWriter
    {
        public string Read() => Encoding.UTF8.GetString(Term);

        public override void State(ReadOnlySpan<byte> subject, RdfPredicate predicate) => throw new NotSupportedException();

        public override void End() => throw new NotSupportedException();
    }
}
