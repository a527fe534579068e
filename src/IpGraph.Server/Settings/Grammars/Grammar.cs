namespace IpGraph.Server.Settings.Grammars;

/// <summary>How the values of a setting are written and read.</summary>
/// <param name="Unit">What a number without a unit counts, or the values there are.</param>
/// <param name="Read">Takes text that is neither empty nor has blanks around it.</param>
/// <param name="Write">How a value is shown, without what is secret in it.</param>
public sealed record Grammar<T>(string Unit, Func<string, Reading<T>> Read, Func<T, string> Write)
{
    /// <summary>Whether nothing of a value may be shown.</summary>
    public bool IsSecret { get; init; }
}

/// <summary>What a text says, or why it says nothing.</summary>
/// <param name="Problem">Ends the sentence "IPGRAPH_X is '...'; it ..."; null where there is a value.</param>
public readonly record struct Reading<T>(T Value, string? Problem)
{
    public static Reading<T> Of(T value) => new(value, null);

    public static Reading<T> Not(string problem) => new(default!, problem);
}
