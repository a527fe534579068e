namespace IpGraph.GraphQL.Errors;

/// <summary>How messages write the names of things.</summary>
static class Quoting
{
    const int NameMax = 60;

    /// <summary>A name between quotation marks, cut where it is longer than names are.</summary>
    public static string Quote(string name) => $"\"{Shorten(name, NameMax)}\"";

    public static string DidYouMean(IReadOnlyList<string> suggestions) =>
        suggestions.Count == 0 ? "" : $" Did you mean {AnyOf(suggestions)}?";

    public static string AnyOf(IReadOnlyList<string> names) => names.Count == 1
        ? Quote(names[0])
        : $"{string.Join(", ", names.SkipLast(1).Select(Quote))} or {Quote(names[^1])}";

    public static string Shorten(string text, int lengthMax) =>
        text.Length <= lengthMax ? text : $"{text.AsSpan(0, lengthMax - 1)}…";
}
