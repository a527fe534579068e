using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Types;
using IpGraph.Operations.Catalogue;
using IpGraph.Operations.Output;

namespace IpGraph.Operations.Tables;

/// <summary>A table that an operation's answer can be read as: one row for each item of one of its lists.</summary>
/// <param name="Name">The keys that lead to the list, joined by dots; those of connections are left out.</param>
/// <param name="Path">The fields that lead from <c>data</c> to the list, or to the one object that is the only row.</param>
/// <param name="Columns">In the order of the document.</param>
public sealed record TableShape(string Name, IReadOnlyList<OutputField> Path, IReadOnlyList<TableColumn> Columns)
{
    /// <summary>Whether the rows are the items of a list; else there is one row, or none where the object is null.</summary>
    public bool IsList => Path[^1].IsList;

    /// <summary>Whether the first items of a list alone are asked for, with nothing that leads to its other pages.</summary>
    public bool HasFirstItemsOnly => IsList && Path.Count > 1 && Path[^2].Has("first") && !Path[^2].Has("after", "skip");

    /// <summary>Whether another value of a variable gives other rows; the same rows with other items in their cells are none.</summary>
    public bool GoesBy(string variable) => Path.Any(field =>
        field.Syntax.Arguments.Any(argument => argument.Value is VariableSyntax given && given.Name.Value == variable));

    /// <summary>The fields of a row.</summary>
    public IReadOnlyList<OutputField> Fields => Path[^1].Fields;

    /// <summary>The tables of an operation, the one that is given unasked first: the one object that the operation is called
    /// after, else its first list, unless that only says where the object is stated, else its first object.</summary>
    public static IReadOnlyList<TableShape> Of(CatalogueOperation operation) => Of(operation.Fields, operation.OperationName);

    /// <summary>The tables of the answers to a document, the first list first.</summary>
    /// <param name="schema">The schema for which the document is valid.</param>
    /// <param name="document">Has one operation.</param>
    public static IReadOnlyList<TableShape> OfDocument(Schema schema, string document) =>
        Of(OutputShape.OfDocument(schema, document), name: null);

    static IReadOnlyList<TableShape> Of(IReadOnlyList<OutputField> fields, string? name)
    {
        var found = Find(fields, []).ToList();
        var list = found.Find(table => table.IsList);
        var unasked = found.Find(table => table.IsObjectOf(name)) ?? (list is { IsOfPlaces: false } ? list : found.FirstOrDefault());
        return unasked is null ? [] : [unasked, .. found.Where(table => table != unasked)];
    }

    /// <summary>Whether the rows are the places where something is stated, which every node has.</summary>
    bool IsOfPlaces => Path[^1].Definition.Name == "citations";

    bool IsObjectOf(string? name) => !IsList && string.Equals(Path[^1].Definition.Name, name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The table whose one row is an object of <c>data</c>, whatever lists it has.</summary>
    internal static TableShape OfObject(OutputField field) => new(field.Name, [field], [.. ColumnsOf(field.Fields, [])]);

    static IEnumerable<TableShape> Find(IReadOnlyList<OutputField> fields, IReadOnlyList<OutputField> path)
    {
        foreach (var field in fields.Where(field => !field.IsValue))
        {
            IReadOnlyList<OutputField> own = [.. path, field];
            if (field.IsList || (path.Count == 0 && field.Fields.Any(inner => inner.IsValue) && !IsConnection(field)))
                yield return new TableShape(NameOf(own), own, [.. ColumnsOf(field.Fields, [])]);
            if (field.IsList)
                continue;
            foreach (var inner in Find(field.Fields, own))
                yield return inner;
        }
    }

    static IEnumerable<TableColumn> ColumnsOf(IReadOnlyList<OutputField> fields, IReadOnlyList<OutputField> path)
    {
        foreach (var field in fields)
        {
            IReadOnlyList<OutputField> own = [.. path, field];
            if (field.IsValue)
                yield return new TableColumn(NameOf(own), own);
            foreach (var inner in ColumnsOf(field.Fields, own))
                yield return inner;
        }
    }

    /// <summary>The list within a connection is called after the connection.</summary>
    static string NameOf(IReadOnlyList<OutputField> path) => string.Join(
        '.', path.Where((field, index) => index == 0 || !IsItemsOf(path[index - 1], field)).Select(field => field.Name));

    static bool IsItemsOf(OutputField parent, OutputField field) =>
        IsConnection(parent) && field.IsList && parent.Fields.Count(inner => inner.IsList) == 1;

    static bool IsConnection(OutputField field) =>
        field.Fields.Any(inner => inner.IsList && inner.Definition.Name is "nodes" or "edges");
}
