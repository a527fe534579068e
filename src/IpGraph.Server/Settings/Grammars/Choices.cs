namespace IpGraph.Server.Settings.Grammars;

/// <summary>One word out of a few.</summary>
static class Choices
{
    public static Grammar<T> Of<T>(params IReadOnlyList<(string Word, T Value)> choices)
        where T : struct, Enum
    {
        var words = string.Join(" or ", choices.Select(choice => choice.Word));
        return new Grammar<T>(
            words,
            text => choices.FirstOrDefault(choice => choice.Word.Equals(text, StringComparison.OrdinalIgnoreCase)) is { Word: not null } found
                ? Reading<T>.Of(found.Value)
                : Reading<T>.Not($"is {words}"),
            value => choices.First(choice => choice.Value.Equals(value)).Word);
    }
}
