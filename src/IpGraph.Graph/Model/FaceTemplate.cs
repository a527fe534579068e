namespace IpGraph.Graph.Model;

/// <summary>A text with places that a node's values fill, such as <c>{indicator.name}[ {period}]</c>.</summary>
/// <remarks>A place names one or several ways to a value, parted by <c>|</c>, of which the first that has a value counts;
/// <c>:N</c> behind a way cuts the value to N code points, and <c>≠other</c> behind it makes it no value where the property
/// <c>other</c> of the node has the same. What stands in square brackets is left out where one of its
/// places has no value.</remarks>
public sealed record FaceTemplate(IReadOnlyList<FacePart> Parts)
{
    /// <summary>Every way that the template names.</summary>
    public IEnumerable<FaceWay> Ways => Places.SelectMany(place => place.Ways);

    /// <summary>Every place, those in brackets included.</summary>
    public IEnumerable<FacePart.Place> Places => Parts.SelectMany(PlacesOf);

    /// <exception cref="FormatException">A bracket has no partner, or a place is empty.</exception>
    public static FaceTemplate Parse(string text) => new(ReadParts(text));

    static IEnumerable<FacePart.Place> PlacesOf(FacePart part) => part switch
    {
        FacePart.Place place => [place],
        FacePart.Optional optional => optional.Parts.SelectMany(PlacesOf),
        _ => [],
    };

    static List<FacePart> ReadParts(string text)
    {
        var parts = new List<FacePart>();
        for (var position = 0; position < text.Length;)
        {
            var stop = text.IndexOfAny(['{', '['], position);
            if (stop != position)
            {
                var plain = text[position..(stop < 0 ? text.Length : stop)];
                if (plain.IndexOfAny(['}', ']']) >= 0)
                    throw new FormatException($"'{text}' closes a bracket that it does not open.");
                parts.Add(new FacePart.Plain(plain));
            }

            if (stop < 0)
                break;
            var end = text.IndexOf(text[stop] == '{' ? '}' : ']', stop);
            if (end < 0)
                throw new FormatException($"'{text}' does not close a bracket.");
            var inner = text[(stop + 1)..end];
            parts.Add(text[stop] == '{' ? ReadPlace(inner) : new FacePart.Optional(ReadParts(inner)));
            position = end + 1;
        }

        return parts;
    }

    static FacePart.Place ReadPlace(string text) => new([.. text.Split('|').Select(ReadWay)]);

    static FaceWay ReadWay(string text)
    {
        var (path, length) = text.Split(':', 2) is [var before, var after] ? (before, after) : (text, null);
        (path, var other) = path.Split('≠', 2) is [var one, var same] ? (one, same) : (path, null);
        if (path.Split('.') is var steps && (steps.Any(string.IsNullOrWhiteSpace) || other is ""))
            throw new FormatException($"'{text}' names no value.");
        if (length is null)
            return new FaceWay(steps, null) { Unlike = other };
        return int.TryParse(length, out var most) && most > 1
            ? new FaceWay(steps, most) { Unlike = other }
            : throw new FormatException($"'{text}' is cut to '{length}'; a length is a number above 1.");
    }
}

/// <summary>One piece of a template.</summary>
public abstract record FacePart
{
    public sealed record Plain(string Text) : FacePart;

    /// <summary>The value at the first of the ways that leads to one.</summary>
    public sealed record Place(IReadOnlyList<FaceWay> Ways) : FacePart;

    /// <summary>Left out where one of its places has no value.</summary>
    public sealed record Optional(IReadOnlyList<FacePart> Parts) : FacePart;
}

/// <summary>A way to a value: relationships by the names of their fields, and last a property.</summary>
/// <param name="LengthMax">How many code points of the value are shown at most; null for all.</param>
public sealed record FaceWay(IReadOnlyList<string> Steps, int? LengthMax)
{
    /// <summary>The property of the node itself whose value is not told twice; null where it does not matter.</summary>
    public string? Unlike { get; init; }

    public string Property => Steps[^1];

    public IEnumerable<string> Relationships => Steps.Take(Steps.Count - 1);

    public override string ToString() => string.Join('.', Steps);
}
