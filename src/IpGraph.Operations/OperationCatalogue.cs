using System.Diagnostics.CodeAnalysis;
using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Types;
using IpGraph.Operations.Catalogue;

namespace IpGraph.Operations;

/// <summary>The operations of a folder, offered as REST addresses, tools for agents, trusted documents and pages.</summary>
/// <remarks>A file <c>some-name.graphql</c> holds one query <c>SomeName</c>; beside it, <c>some-name.example.json</c> holds
/// variables for it and <c>some-name.answer.json</c> the answer that it has with them.</remarks>
public sealed class OperationCatalogue
{
    public const string DocumentExtension = ".graphql";
    public const string ExampleExtension = ".example.json";
    public const string AnswerExtension = ".answer.json";

    readonly Dictionary<string, CatalogueOperation> byName;

    OperationCatalogue(IEnumerable<CatalogueOperation> operations)
    {
        Operations = [.. operations];
        byName = Operations.ToDictionary(operation => operation.Name, StringComparer.Ordinal);
    }

    public static OperationCatalogue Empty { get; } = new([]);

    /// <summary>All of them, by name in the order of code points.</summary>
    public IReadOnlyList<CatalogueOperation> Operations { get; }

    /// <summary>Reads every operation of a folder, those of folders within it included.</summary>
    /// <exception cref="CatalogueException">There is no such folder, a file does not keep to the rules, or asks what the
    /// schema does not have.</exception>
    public static OperationCatalogue Read(string folder, Schema schema)
    {
        if (!Directory.Exists(folder))
            throw new CatalogueException(folder, [new CatalogueProblem(folder, 1, "There is no such folder.")]);
        var operations = new SortedDictionary<string, CatalogueOperation>(StringComparer.Ordinal);
        var problems = new List<CatalogueProblem>();
        var files = Directory.EnumerateFiles(folder, "*" + DocumentExtension, SearchOption.AllDirectories);
        foreach (var path in files.Order(StringComparer.Ordinal))
        {
            var reader = new OperationReader(schema, folder, path);
            if (reader.Read() is not { } operation)
                problems.AddRange(reader.Problems);
            else if (!operations.TryAdd(operation.Name, operation))
                problems.Add(reader.Problem($"There is another operation \"{operation.Name}\"; names must be unique."));
        }

        return problems.Count == 0 ? new OperationCatalogue(operations.Values) : throw new CatalogueException(folder, problems);
    }

    /// <summary>The name that somebody may have meant who wrote one that does not exist, in whatever case; null where none is near.</summary>
    public string? Nearest(string name)
    {
        var lower = name.ToLowerInvariant();
        return byName.ContainsKey(lower) ? lower : Suggestions.For(lower, Operations.Select(operation => operation.Name)).FirstOrDefault();
    }

    public bool TryFind(string name, [NotNullWhen(true)] out CatalogueOperation? operation) =>
        byName.TryGetValue(name, out operation);
}
