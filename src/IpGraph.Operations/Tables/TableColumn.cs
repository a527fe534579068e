using IpGraph.Operations.Output;

namespace IpGraph.Operations.Tables;

/// <summary>A column of a table: a value of each row, or the list of the values that the row has of it.</summary>
/// <param name="Name">The keys that lead to the value, joined by dots; those of connections are left out.</param>
/// <param name="Path">The fields that lead from the row to the value.</param>
public sealed record TableColumn(string Name, IReadOnlyList<OutputField> Path)
{
    public OutputField Value => Path[^1];

    /// <summary>Whether a row may have several values, which then stand in one cell as a JSON list.</summary>
    public bool IsList => Path.Any(part => part.IsList);

    /// <summary>The GraphQL type of one value.</summary>
    public string TypeName => Value.Type.Definition.Name;
}
