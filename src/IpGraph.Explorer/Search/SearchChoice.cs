using System.Globalization;
using IpGraph.Explorer.Asking;

namespace IpGraph.Explorer.Search;

/// <summary>What a reader looks for: words, and what was chosen in the margin. It is all in the address.</summary>
/// <param name="Query">The words; null where none are given.</param>
/// <param name="Type">A value of <c>NodeType</c>; null for all.</param>
/// <param name="Year">An edition; null for all.</param>
/// <param name="Field">The id of a strategic field; null for all.</param>
public sealed record SearchChoice(string? Query, string? Type, int? Year, string? Field)
{
    /// <param name="types">The values of <c>NodeType</c>.</param>
    public static async ValueTask<SearchChoice> ReadAsync(PageRequest request, IReadOnlyCollection<string> types) => new(
        request.Parameter("q")?.Trim() is { Length: > 0 } words ? words : null,
        request.Word("type", types),
        await request.EditionAsync("year"),
        await request.NodeAsync("field", "StrategicField"));

    /// <summary>The condition as the schema has it; null where all are wanted.</summary>
    public object? Where
    {
        get
        {
            var parts = new List<object>();
            if (Type is not null)
                parts.Add(new { type = new[] { Type } });
            if (Year is not null)
                parts.Add(new { year = new { eq = Year } });
            if (Field is not null)
                parts.Add(new { strategicFields = new { some = new { id = new { eq = Field } } } });
            return parts.Count == 0 ? null : new { and = parts };
        }
    }

    public bool IsNarrowed => Where is not null;

    /// <summary>What narrows the search, by the names of its parameters.</summary>
    public IReadOnlyList<(string Name, string Value)> Narrowing =>
    [
        .. new (string Name, string? Value)[] { ("type", Type), ("year", Year?.ToString(CultureInfo.InvariantCulture)), ("field", Field) }
            .Where(each => each.Value is not null).Select(each => (each.Name, each.Value!)),
    ];

    /// <summary>The address of a search.</summary>
    /// <param name="after">The cursor of the last hit before; null for the first page.</param>
    public string Address(PageRequest request, string? after = null) => request.To(
        "/search", ("q", Query), ("type", Type), ("year", Year is null ? null : $"{Year}"), ("field", Field), ("after", after));
}
