using System.Text;
using System.Xml;

namespace IpGraph.Exports.Xml;

/// <summary>How XML is written: UTF-8, and line breaks within values as references, so that readers keep them.</summary>
static class XmlOutput
{
    public static XmlWriter Open(Stream output) => XmlWriter.Create(output, new XmlWriterSettings
    {
        Encoding = new UTF8Encoding(false),
        Indent = true,
        IndentChars = " ",
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
        CloseOutput = false,
    });
}
