namespace IpGraph.Server.Settings.Grammars;

/// <summary>Names, places and secrets.</summary>
static class Texts
{
    const string None = "none";

    /// <summary>Text that is taken as it is.</summary>
    public static Grammar<string?> Of(string unit) => new(unit, Reading<string?>.Of, text => text ?? None);

    /// <summary>Text that is taken if nothing speaks against it.</summary>
    /// <param name="problemOf">Null where nothing does, else the end of the sentence "it ...".</param>
    public static Grammar<string?> Of(string unit, Func<string, string?> problemOf) => new(
        unit,
        text => problemOf(text) is { } problem ? Reading<string?>.Not(problem) : Reading<string?>.Of(text),
        text => text is null ? None : Secrets.Hide(text));

    public static readonly Grammar<string?> Secret =
        new("text", Reading<string?>.Of, text => text is null ? None : Secrets.Mask) { IsSecret = true };

    /// <summary>Several values with commas between them; blanks around each do not count.</summary>
    public static Grammar<IReadOnlyList<string>> List(string unit, Func<string, string?> problemOf) => new(
        unit,
        text =>
        {
            var items = text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            return items.Select(problemOf).FirstOrDefault(problem => problem is not null) is { } problem
                ? Reading<IReadOnlyList<string>>.Not(problem)
                : Reading<IReadOnlyList<string>>.Of(items);
        },
        items => items.Count == 0 ? None : string.Join(", ", items));
}
