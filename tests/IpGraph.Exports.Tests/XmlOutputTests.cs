using System.Buffers;
using System.Text;
using System.Xml.Linq;
using IpGraph.Exports.Xml;

namespace IpGraph.Exports.Tests;

public sealed class XmlOutputTests
{
    [Theory]
    [InlineData("")]
    [InlineData("知財 𠮷 'single' \"double\" & <tag/> ]]>")]
    [InlineData("a\tb\nc\rd\r\ne ")]
    public void A_text_is_read_as_it_was(string text)
    {
        var output = new ArrayBufferWriter<byte>();
        output.Write(XmlOutput.Declaration);
        output.Write("<a b=\""u8);
        output.WriteXmlAttribute(text);
        output.Write("\">"u8);
        output.WriteXmlText(text);
        output.Write("</a>"u8);
        var element = XDocument.Parse(Encoding.UTF8.GetString(output.WrittenSpan), LoadOptions.PreserveWhitespace).Root!;
        Assert.Equal((text, text), (element.Value, element.Attribute("b")!.Value));
    }

    [Theory]
    [InlineData("a\u0001", "U+0001")]
    [InlineData("a\uFFFF", "U+FFFF")]
    public void What_XML_has_no_place_for_is_named(string text, string character)
    {
        var output = new ArrayBufferWriter<byte>();
        Assert.Contains(
            character, Assert.Throws<ArgumentException>(() => output.WriteXmlText(text)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => output.WriteXmlAttribute(text));
    }
}
