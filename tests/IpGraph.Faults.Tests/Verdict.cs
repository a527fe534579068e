using System.Text;
using System.Text.Json;

namespace IpGraph.Faults.Tests;

/// <summary>What is to be thought of an answer that came while something was broken.</summary>
public enum Verdict
{
    Right,

    /// <summary>It says itself that the store could not answer.</summary>
    Unavailable,

    /// <summary>It says itself that there was no time.</summary>
    Late,

    /// <summary>Anything else: other data, partial data as whole, words about the inside, no answer.</summary>
    Wrong,
}

public static class Verdicts
{
    static readonly string[] Inside =
        ["neo4j", "cypher", "redis", "polly", "exception", "system.", "   at ", "127.0.0.1", "/work", "_dataset"];

    public static Verdict Of(Question question, ReadOnlySpan<byte> answer)
    {
        if (answer.SequenceEqual(question.Answer))
            return Verdict.Right;
        try
        {
            var json = new Utf8JsonReader(answer);
            var root = JsonElement.ParseValue(ref json);
            var errors = root.GetProperty("errors");
            var codes = errors.EnumerateArray()
                .Select(error => error.GetProperty("extensions").GetProperty("code").GetString()).Distinct().ToList();
            if (Inside.Any(word => errors.GetRawText().Contains(word, StringComparison.OrdinalIgnoreCase)))
                return Verdict.Wrong;
            if (codes.Count == 0 || codes.Except(["STORE_UNAVAILABLE", "TIMEOUT"]).Any())
                return Verdict.Wrong;
            return codes.Contains("TIMEOUT") ? Verdict.Late : Verdict.Unavailable;
        }
        catch (Exception unreadable) when (unreadable is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return Verdict.Wrong;
        }
    }

    /// <summary>As much of an answer as a message about it needs.</summary>
    public static string Describe(ReadOnlySpan<byte> answer) =>
        Encoding.UTF8.GetString(answer[..Math.Min(answer.Length, 500)]);
}
