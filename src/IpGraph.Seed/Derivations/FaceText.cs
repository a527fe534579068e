using System.Globalization;
using System.Text;
using IpGraph.Graph.Model;
using IpGraph.Seed.Drafts;

namespace IpGraph.Seed.Derivations;

/// <summary>Fills a template with the values of a node.</summary>
static class FaceText
{
    const string Ellipsis = "…";

    /// <returns>On one line, each run of white space as one space. In English a word of the model that begins it has a capital; what a
    /// document prints, or a name, stays as it is.</returns>
    public static string Write(FaceTemplate template, DraftNode node, FaceValues values, Language language)
    {
        var text = new StringBuilder();
        foreach (var part in template.Parts)
        {
            var isFirst = text.Length == 0;
            text.Append(Write(part, node, values, language));
            if (language == Language.En && isFirst && text.Length > 0 && BeginsWithWord(part, node, values, language))
                text[0] = char.ToUpperInvariant(text[0]);
        }

        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    static bool BeginsWithWord(FacePart part, DraftNode node, FaceValues values, Language language) => part switch
    {
        FacePart.Place place => place.Ways.FirstOrDefault(way => Value(way, node, values, language) is not null) is { } way
            && !way.Relationships.Any() && node.Type.FindProperty(way.Property) is { HasWords: true },
        FacePart.Optional optional => BeginsWithWord(optional.Parts[0], node, values, language),
        _ => false,
    };

    /// <summary>At most so many code points; what is cut ends in an ellipsis and never within a character.</summary>
    public static string Cut(string text, int lengthMax)
    {
        if (text.Length <= lengthMax || text.EnumerateRunes().Count() <= lengthMax)
            return text;
        var kept = new StringBuilder();
        var room = lengthMax - 1;
        for (var elements = StringInfo.GetTextElementEnumerator(text); elements.MoveNext();)
        {
            var element = elements.GetTextElement();
            room -= element.EnumerateRunes().Count();
            if (room < 0)
                break;
            kept.Append(element);
        }

        return kept.ToString().TrimEnd() + Ellipsis;
    }

    static string? Write(FacePart part, DraftNode node, FaceValues values, Language language) => part switch
    {
        FacePart.Plain plain => plain.Text,
        FacePart.Place place => place.Ways.Select(way => Value(way, node, values, language))
            .FirstOrDefault(value => value is not null),
        FacePart.Optional optional => Whole(optional.Parts, node, values, language),
        _ => throw new System.Diagnostics.UnreachableException(part.ToString()),
    };

    static string? Whole(IReadOnlyList<FacePart> parts, DraftNode node, FaceValues values, Language language)
    {
        var texts = parts.Select(part => Write(part, node, values, language)).ToList();
        return texts.Contains(null) ? null : string.Concat(texts);
    }

    static string? Value(FaceWay way, DraftNode node, FaceValues values, Language language)
    {
        var text = values.At(way, node, language);
        if (way.Unlike is { } other && text == values.At(new FaceWay([other], null), node, language))
            return null;
        return text is not null && way.LengthMax is { } most ? Cut(text, most) : text;
    }
}
