using System.Text.Json.Nodes;

namespace IpGraph.Exports.Packaging;

/// <summary>On what terms the data may be used.</summary>
static class Licences
{
    public static JsonArray AsJson() => new(
        Licence("PDL-1.0", "Public Data License (Version 1.0): the quoted official texts of the Government of Japan; name the source"),
        Licence("MIT", "MIT License: all else, such as short titles, texts whose textSource is SUMMARY, English names, topics and links"));

    static JsonObject Licence(string name, string title) => new() { ["name"] = name, ["title"] = title };
}
