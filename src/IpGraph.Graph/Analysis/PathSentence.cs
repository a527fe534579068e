using System.Text;
using IpGraph.Graph.Model;

namespace IpGraph.Graph.Analysis;

/// <summary>Puts a path into a sentence: the phrases are the model's, the names those of the nodes.</summary>
static class PathSentence
{
    /// <param name="links">The relationship of each step.</param>
    /// <param name="language"><c>JA</c> or <c>EN</c>.</param>
    public static string Write(Topology topology, int[] nodes, int[] links, NodeNames names, string language)
    {
        var called = names.In(language, nodes);
        var steps = links.Select((link, index) => (
            Type: topology.LinkType(link),
            IsOut: topology.From(link) == nodes[index],
            To: called[index + 1]));
        return language == "JA"
            ? Japanese(called[0], [.. steps.Select(step => JapaneseStep(step.Type, step.IsOut, step.To))])
            : English(called[0], [.. steps.Select(step => EnglishStep(step.Type, step.IsOut, step.To))]);
    }

    static string Japanese(string start, string[] steps) =>
        $"{start}は{string.Join("おり、これは", steps)}いる。";

    static string English(string start, string[] steps)
    {
        var text = new StringBuilder($"{start} {string.Join(", which ", steps)}.");
        text[0] = char.ToUpperInvariant(text[0]);
        return text.ToString();
    }

    static string JapaneseStep(RelationshipType type, bool isOut, string to)
    {
        var phrase = isOut ? type.Phrases?.JapaneseOut : type.Phrases?.JapaneseIn;
        return (phrase ?? RelationshipPhrases.JapaneseUnknown).Replace(RelationshipPhrases.Other, to);
    }

    static string EnglishStep(RelationshipType type, bool isOut, string to)
    {
        var phrase = isOut ? type.Phrases?.EnglishOut : type.Phrases?.EnglishIn;
        return $"{phrase ?? RelationshipPhrases.EnglishUnknown} {to}";
    }
}
