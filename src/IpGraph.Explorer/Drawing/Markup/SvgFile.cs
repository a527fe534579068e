using System.Xml.Linq;
using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Drawing.Markup;

/// <summary>A picture as a file of its own, which no style sheet of a page reaches: its looks are written into it.</summary>
public static class SvgFile
{
    const string Fonts = "\"Hiragino Sans\", \"Noto Sans CJK JP\", \"Noto Sans JP\", \"Yu Gothic\", Meiryo, sans-serif";

    /// <summary>Per class, the attributes of SVG that it stands for; those of later classes go over those of earlier.</summary>
    static readonly Dictionary<string, (string Name, string Value)[]> Looks = new()
    {
        ["edge"] = [("stroke", "#8a94a0"), ("stroke-width", "1.3")],
        ["worked-out"] = [("stroke-dasharray", "4 3")],
        ["arrow"] = [("fill", "#8a94a0")],
        ["edge-label"] = [("font-size", "10.5"), ("fill", "#4a5563"), ("stroke", "#fff"), ("stroke-width", "3"), ("paint-order", "stroke")],
        ["node-box"] = [("fill", "#fff"), ("stroke", "#5b6470"), ("stroke-width", "1.2")],
        ["node-kind"] = [("font-size", "10.5"), ("fill", "#4a5563")],
        ["node-label"] = [("font-size", "13"), ("fill", "#14181d")],
        ["band-box"] = [("fill", "#fff")],
        ["even"] = [("fill", "#f4f6f8")],
        ["band-label"] = [("fill", "#4a5563")],
        ["year"] = [("fill", "#4a5563")],
        ["year-line"] = [("stroke", "#dfe3e8")],
        ["step-bar"] = [("fill", "#cfe0f5"), ("stroke", "#4674ab"), ("stroke-width", "0.8")],
        ["grid"] = [("stroke", "#dfe3e8")],
        ["tick"] = [("fill", "#4a5563")],
        ["unit"] = [("fill", "#4a5563")],
        ["target-line"] = [("stroke", "#b3261e"), ("stroke-width", "1.5"), ("stroke-dasharray", "7 3")],
        ["target-band"] = [("fill", "#b3261e"), ("opacity", "0.14")],
        ["target-mark"] = [("fill", "#b3261e")],
        ["target-label"] = [("fill", "#b3261e"), ("font-weight", "600")],
        ["projection"] = [("fill", "none"), ("stroke-width", "1.5")],
        ["needed"] = [("stroke", "#b3261e"), ("stroke-dasharray", "2 3")],
        ["seen"] = [("stroke", "#1d4f8c"), ("stroke-dasharray", "6 3")],
        ["series-line"] = [("fill", "none"), ("stroke", "#14181d"), ("stroke-width", "1.8")],
        ["break"] = [("stroke", "#4a5563"), ("stroke-dasharray", "1 3"), ("stroke-width", "2")],
        ["point"] = [("fill", "#14181d"), ("stroke", "#14181d"), ("stroke-width", "1.6")],
        ["hollow"] = [("fill", "#fff")],
        ["bound"] = [("fill", "none"), ("stroke", "#14181d"), ("stroke-width", "1.6")],
        ["range"] = [("stroke", "#14181d"), ("stroke-width", "6"), ("opacity", "0.35")],
        ["value"] = [("font-weight", "600")],
        ["expansion-box"] = [("fill", "#eef1f4")],
        ["expansion-label"] = [("font-size", "10.5"), ("fill", "#1d4f8c")],
    };

    /// <summary>Colours of the lines of a trend.</summary>
    static readonly Dictionary<string, string> Series = new()
    {
        ["series-0"] = "#1d4f8c",
        ["series-1"] = "#b3261e",
        ["series-2"] = "#2e7d32",
        ["series-3"] = "#8a5a00",
        ["series-4"] = "#6a3fa0",
        ["series-5"] = "#00707a",
        ["series-6"] = "#a1246b",
        ["series-7"] = "#4a5563",
    };

    /// <summary>What of a line has its colour.</summary>
    static readonly Dictionary<string, string> Lines = new()
    {
        ["series-line"] = "stroke",
        ["series-mark"] = "fill",
        ["series-name"] = "fill",
    };

    /// <summary>Colours of the boxes, by what their node is.</summary>
    static readonly Dictionary<string, string> Fills = new()
    {
        ["group-content"] = "#e8f0fb",
        ["group-concept"] = "#e6f4e6",
        ["group-entity"] = "#fdf0dc",
        ["group-other"] = "#f1edf7",
    };

    /// <param name="origin">What the addresses of links begin with, so that they lead back from wherever the file is.</param>
    /// <param name="page">The address of the page that shows it, to which links within that page lead.</param>
    /// <param name="language">The language of the page; of texts in the other the file says so.</param>
    public static string Write(XElement picture, string origin, string page, Language language)
    {
        var file = new XElement(picture);
        file.SetAttributeValue("lang", language.Tag());
        file.SetAttributeValue("font-family", Fonts);
        foreach (var element in file.DescendantsAndSelf())
        {
            foreach (var (name, value) in LooksOf(element))
                element.SetAttributeValue(name, value);
            if (element.Attribute("href") is { Value: ['/', ..] } address)
                address.Value = origin + address.Value;
            else if (element.Attribute("href") is { Value: ['#', ..] } place)
                place.Value = page + place.Value;
        }

        file.AddFirst(new XElement(Svg.Namespace + "rect", new XAttribute("width", "100%"), new XAttribute("height", "100%"), new XAttribute("fill", "#fff")));
        return LanguageMarks.Write(MarkupWriter.File(file), language);
    }

    static IEnumerable<(string Name, string Value)> LooksOf(XElement element)
    {
        if (element.Name.LocalName == "text")
        {
            yield return ("font-size", "10.5");
            yield return ("fill", "#14181d");
        }

        foreach (var look in Classes(element))
        {
            foreach (var attribute in Looks.GetValueOrDefault(look, []))
                yield return attribute;
            if (Lines.TryGetValue(look, out var coloured) && element.Ancestors().SelectMany(Classes).FirstOrDefault(Series.ContainsKey) is { } series)
                yield return (coloured, Series[series]);
            if (look == "node-box" && element.Ancestors().SelectMany(Classes).FirstOrDefault(Fills.ContainsKey) is { } group)
                yield return ("fill", Fills[group]);
        }
    }

    static string[] Classes(XElement element) => element.Attribute("class")?.Value.Split(' ') ?? [];
}
