
namespace IpGraph.Http.Responses;

/// <summary>A form in which something can be had.</summary>
/// <param name="Suffix">What chooses it at the end of an address.</param>
/// <param name="MediaType">What chooses it in the header <c>Accept</c>.</param>
/// <param name="ContentType">What it is sent as.</param>
sealed record Representation(string Suffix, string MediaType, string ContentType)
{
    public static readonly Representation Json = new("json", "application/json", "application/json; charset=utf-8");
    public static readonly Representation Csv = new("csv", "text/csv", "text/csv; charset=utf-8; header=present");
    public static readonly Representation JsonLines = new("jsonl", "application/jsonl", "application/jsonl; charset=utf-8");
    public static readonly Representation JsonLd = new("jsonld", "application/ld+json", "application/ld+json; charset=utf-8");
    public static readonly Representation Turtle = new("ttl", "text/turtle", "text/turtle; charset=utf-8");

    public static readonly Representation Html = new("html", "text/html", "text/html; charset=utf-8");

    /// <summary>What else a client may call it.</summary>
    public IReadOnlyList<string> OtherNames => this == JsonLines ? ["application/x-ndjson", "application/jsonlines"] : [];

    /// <summary>The representation that the client likes best, the first of those it likes alike; null if it takes
    /// none.</summary>
    /// <remarks>https://www.rfc-editor.org/rfc/rfc9110#name-accept</remarks>
    public static Representation? Choose(string? accept, IReadOnlyList<Representation> offered)
    {
        if (string.IsNullOrWhiteSpace(accept))
            return offered[0];
        var (best, bestWeight) = ((Representation?)null, 0.0);
        foreach (var candidate in offered)
        {
            if (candidate.WeightIn(accept) is var weight && weight > bestWeight)
                (best, bestWeight) = (candidate, weight);
        }

        return best;
    }

    /// <summary>The weight that the closest range gives it.</summary>
    double WeightIn(string accept)
    {
        var (weight, closeness) = (0.0, -1);
        foreach (var part in accept.AsSpan().Split(','))
        {
            var (name, given) = Acceptance.ReadRange(accept.AsSpan(part));
            if (ClosenessOf(name) is var close && close > closeness)
                (weight, closeness) = (given, close);
        }

        return weight;
    }

    /// <summary>2 for its own name, 1 for its kind, 0 for anything, -1 for something else.</summary>
    int ClosenessOf(ReadOnlySpan<char> range)
    {
        if (range.SequenceEqual("*/*"))
            return 0;
        foreach (var name in (IEnumerable<string>)[MediaType, .. OtherNames])
        {
            if (range.Equals(name, StringComparison.OrdinalIgnoreCase))
                return 2;
            if (range is [.. var kind, '/', '*'] && name.AsSpan().StartsWith(kind, StringComparison.OrdinalIgnoreCase)
                && name[kind.Length] == '/')
            {
                return 1;
            }
        }

        return -1;
    }
}
