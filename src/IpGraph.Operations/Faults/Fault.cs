using IpGraph.Operations.Catalogue;

namespace IpGraph.Operations.Faults;

/// <summary>A kind of error that a caller may meet.</summary>
/// <param name="Code">What programs go by.</param>
/// <param name="Status">The status of HTTP with which it is told where the answer is nothing but it.</param>
/// <param name="Meaning">What has happened.</param>
/// <param name="Remedy">What the caller can do.</param>
public sealed record Fault(string Code, int Status, BilingualText Meaning, BilingualText Remedy)
{
    /// <summary>What has happened and what the caller can do.</summary>
    public BilingualText Words => BilingualText.Sentences([Meaning, Remedy]);

    /// <summary>A sentence that is there in English only, and in Japanese what its code means, what to do, and the sentence as it
    /// is.</summary>
    public static BilingualText Quote(string? code, string message) => new(message, FaultList.Find(code) is { } fault
        ? $"{fault.Meaning.Japanese}{fault.Remedy.Japanese}（説明：{message}）"
        : $"（説明：{message}）");
}
