using System.Text.Json;
using IpGraph.Operations.Output;

namespace IpGraph.Operations.Tables;

/// <summary>A list of which an answer holds a part.</summary>
/// <param name="Name">As its table is called.</param>
/// <param name="Shown">How many items the answer has of it.</param>
/// <param name="Total">How many there are.</param>
public sealed record PartialList(string Name, int Shown, int Total)
{
    /// <summary>The header that tells of them, a list of structured fields.</summary>
    /// <remarks>https://www.rfc-editor.org/rfc/rfc9651</remarks>
    public const string Header = "Shortened";

    /// <summary>Those of an answer that say how many there are in all; lists within lists are not looked at.</summary>
    /// <param name="tables">Of the operation that is answered.</param>
    /// <param name="data">The object <c>data</c> of the answer.</param>
    public static IReadOnlyList<PartialList> In(IReadOnlyList<TableShape> tables, JsonElement data) =>
    [
        .. from table in tables
           where table.IsList && table.Path.Count > 1
           let total = table.Path[^2].Fields.FirstOrDefault(field => field.Definition.Name == "totalCount")
           where total is not null
           let parents = table.Path.SkipLast(1)
           where Find([.. parents, table.Path[^1]], data) is { ValueKind: JsonValueKind.Array }
           let one = new PartialList(
               table.Name,
               Find([.. parents, table.Path[^1]], data)!.Value.GetArrayLength(),
               Find([.. parents, total], data)!.Value.GetInt32())
           where one.Shown < one.Total
           select one,
    ];

    /// <summary>As a structured field.</summary>
    public override string ToString() => $"\"{Name}\";shown={Shown};total={Total}";

    static JsonElement? Find(IEnumerable<OutputField> path, JsonElement data)
    {
        foreach (var field in path)
        {
            if (data.ValueKind != JsonValueKind.Object || !data.TryGetProperty(field.Name, out data))
                return null;
        }

        return data;
    }
}
