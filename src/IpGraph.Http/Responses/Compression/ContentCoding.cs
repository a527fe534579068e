namespace IpGraph.Http.Responses.Compression;

/// <summary>How hard to try to make an answer small.</summary>
enum Effort
{
    /// <summary>For an answer that may be sent this once: the sending must not cost a multiple of the making.</summary>
    Little,

    /// <summary>For an answer that is kept.</summary>
    Much,
}

/// <summary>A content coding in which answers can be had.</summary>
/// <remarks>https://www.rfc-editor.org/rfc/rfc9110#name-content-codings</remarks>
abstract class ContentCoding
{
    /// <summary>The one that makes answers smallest comes first.</summary>
    static readonly ContentCoding[] All = [new BrotliCoding(), new ZstandardCoding(), new GzipCoding()];

    protected ContentCoding(string name) => (Name, Repeated) = (name, new RepeatedAnswers(this));

    public string Name { get; }

    /// <summary>Answers in this coding that were sent before.</summary>
    public RepeatedAnswers Repeated { get; }

    /// <summary>The coding that the client prefers of those that there are; null for none.</summary>
    public static ContentCoding? Choose(string? acceptEncoding)
    {
        if (string.IsNullOrEmpty(acceptEncoding))
            return null;
        var (best, bestWeight) = ((ContentCoding?)null, 0.0);
        foreach (var coding in All)
        {
            if (coding.WeightIn(acceptEncoding) is var weight && weight > bestWeight)
                (best, bestWeight) = (coding, weight);
        }

        return best;
    }

    /// <summary>The length that so many bytes have at most when they are compressed.</summary>
    public abstract int LengthMax(int length);

    /// <summary>Compresses the body, and returns the length that it has then.</summary>
    public abstract int Compress(ReadOnlySpan<byte> body, byte[] output, Effort effort);

    double WeightIn(string acceptEncoding)
    {
        double? own = null, others = null;
        foreach (var part in acceptEncoding.AsSpan().Split(','))
        {
            var (name, weight) = Acceptance.ReadRange(acceptEncoding.AsSpan(part));
            if (name.StartsWith("x-", StringComparison.OrdinalIgnoreCase))
                name = name[2..];
            if (name.Equals(Name, StringComparison.OrdinalIgnoreCase))
                own = weight;
            else if (name is "*")
                others = weight;
        }

        return own ?? others ?? 0;
    }
}
