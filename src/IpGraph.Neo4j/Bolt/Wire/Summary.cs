using System.Text;
using IpGraph.Neo4j.Bolt.PackStream;

namespace IpGraph.Neo4j.Bolt.Wire;

/// <summary>What the server says at the end of an answer, as far as it matters here.</summary>
/// <param name="Bookmark">Of a success: names the state of the database after it.</param>
/// <param name="Code">Of a failure: Neo4j's code.</param>
/// <param name="Text">Of a failure: Neo4j's words, for the log only.</param>
sealed record Summary(string? Bookmark, string? Code, string? Text)
{
    /// <summary>Reads the one map of a summary; what is not known in it is passed over.</summary>
    /// <exception cref="PackStreamException">It is no such map.</exception>
    public static Summary Read(ref PackStreamReader reader)
    {
        string? bookmark = null, code = null, text = null;
        var entries = reader.Read(PackStreamKind.Map).Length;
        for (var entry = 0; entry < entries; entry++)
        {
            var name = reader.ReadString();
            if (name.SequenceEqual("bookmark"u8))
                bookmark = ReadText(ref reader);
            else if (name.SequenceEqual("code"u8) || name.SequenceEqual("neo4j_code"u8))
                code = ReadText(ref reader);
            else if (name.SequenceEqual("message"u8))
                text = ReadText(ref reader);
            else
                reader.Skip();
        }

        return new Summary(bookmark, code, text);
    }

    static string ReadText(ref PackStreamReader reader) => Encoding.UTF8.GetString(reader.ReadString());
}
