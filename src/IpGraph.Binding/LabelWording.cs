using System.Text.Json;
using IpGraph.Graph.Model;

namespace IpGraph.Binding;

/// <summary>Whether what nodes are called is our own wording, which no document prints: the model says it of the properties of
/// which a label is made.</summary>
static class LabelWording
{
    /// <summary>The properties that decide for a single node.</summary>
    public static IReadOnlyList<Property> InputsOf(NodeType type, Language language) =>
    [
        .. OwnWordings(type, language).Select(own => own.Where).OfType<string>().Distinct()
            .Select(type.FindProperty).OfType<Property>(),
    ];

    /// <param name="inputs">The values of <see cref="InputsOf"/>, in their order.</param>
    public static bool IsOurs(NodeType type, Language language, IReadOnlyList<JsonElement> inputs)
    {
        var known = InputsOf(type, language).Zip(inputs).ToDictionary(pair => pair.First.Name, pair => pair.Second.GetString());
        return OwnWordings(type, language).Any(own => own.Where is null || known.GetValueOrDefault(own.Where) == own.Is);
    }

    static IEnumerable<OwnWording> OwnWordings(NodeType type, Language language) =>
        type.Face is not { } face ? [] : (language == Language.Ja ? face.Label : face.LabelEn).Places
            .SelectMany(place => Used(type, place)).SelectMany(way => OwnWordings(type, way));

    /// <summary>The ways of a place that may give its value: none after one that always does.</summary>
    static IEnumerable<FaceWay> Used(NodeType type, FacePart.Place place)
    {
        foreach (var way in place.Ways)
        {
            yield return way;
            if (way.Steps.Count == 1 && type.FindProperty(way.Property) is { IsRequired: true, IsList: false })
                yield break;
        }
    }

    /// <summary>Of another node only what holds for every node of its type is known.</summary>
    static IEnumerable<OwnWording> OwnWordings(NodeType type, FaceWay way)
    {
        IEnumerable<NodeShapeType> reached = [type];
        foreach (var step in way.Relationships)
            reached = [.. reached.SelectMany(from => from.FindRelationship(step)?.Targets ?? [])];
        return reached.Select(to => to.FindProperty(way.Property)?.Ours).OfType<OwnWording>()
            .Where(own => way.Steps.Count == 1 || own.Where is null);
    }
}
