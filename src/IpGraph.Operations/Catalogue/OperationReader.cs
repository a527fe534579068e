using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Language;
using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Types;
using IpGraph.GraphQL.Validation;
using IpGraph.Operations.Output;

namespace IpGraph.Operations.Catalogue;

/// <summary>Reads one operation and says what is wrong with it.</summary>
sealed partial class OperationReader(Schema schema, string folder, string path)
{
    /// <summary>The directive on a variable that is the year of an edition.</summary>
    const string Edition = "edition";

    static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    readonly List<CatalogueProblem> problems = [];

    public IReadOnlyList<CatalogueProblem> Problems => problems;

    /// <returns>Null if there are problems.</returns>
    public CatalogueOperation? Read()
    {
        var name = Path.GetFileNameWithoutExtension(path);
        if (!KebabCase().IsMatch(name))
            problems.Add(Problem("The name of the file must be lower-case words joined by hyphens, such as measures-about."));
        var bytes = File.ReadAllBytes(path);
        if (Parse(bytes) is not { } document || FindOperation(document, name) is not { } operation)
            return null;
        var texts = ReadTexts(operation);
        var variables = operation.Variables.Select(ReadVariable).ToList();
        var example = ReadExample(variables);
        if (problems.Count > 0)
            return null;
        return new CatalogueOperation
        {
            Name = name,
            OperationName = operation.Name!.Value,
            Title = texts[0],
            Description = BilingualText.Join(texts.Skip(1)),
            Variables = variables,
            Example = example,
            Document = bytes,
            Hash = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            Fields = OutputShape.Of(schema, document, operation),
            Syntax = operation,
        };
    }

    public CatalogueProblem Problem(string message, SyntaxElement? element = null) =>
        Problem(path, element?.Location?.Line ?? 1, message);

    CatalogueProblem Problem(string file, int line, string message) =>
        new(Path.GetRelativePath(folder, file).Replace('\\', '/'), line, message);

    DocumentSyntax? Parse(byte[] bytes)
    {
        try
        {
            var document = Parser.Parse(Strict.GetString(bytes));
            foreach (var error in Validator.Validate(schema, document))
                problems.Add(Problem(error));
            return problems.Count == 0 ? document : null;
        }
        catch (GraphQLException syntax)
        {
            problems.AddRange(syntax.Errors.Select(Problem));
        }
        catch (DecoderFallbackException)
        {
            problems.Add(Problem("The file is not in UTF-8."));
        }

        return null;
    }

    CatalogueProblem Problem(GraphQLError error) =>
        Problem(path, error.Locations.Count > 0 ? error.Locations[0].Line : 1, error.Message);

    OperationDefinitionSyntax? FindOperation(DocumentSyntax document, string name)
    {
        var operations = document.Operations.ToList();
        var wanted = PascalCase(name);
        if (operations is not [var only])
            problems.Add(Problem("A file holds exactly one operation.", operations.ElementAtOrDefault(1)));
        else if (only.Operation != OperationType.Query)
            problems.Add(Problem("An operation of the catalogue is a query.", only));
        else if (only.Name?.Value != wanted)
            problems.Add(Problem($"The operation must be called {wanted}, after the file.", only.Name ?? (SyntaxElement)only.SelectionSet));
        else
            return only;
        return null;
    }

    IReadOnlyList<BilingualText> ReadTexts(OperationDefinitionSyntax operation)
    {
        if (BilingualText.ReadPairs(operation.Description?.Value) is { Count: > 0 } pairs)
            return pairs;
        problems.Add(Problem(
            "The operation needs a description of paragraphs in English and Japanese by turns, its title first.", operation));
        return [BilingualText.Empty];
    }

    OperationVariable ReadVariable(VariableDefinitionSyntax variable)
    {
        var name = variable.Variable.Name.Value;
        var pairs = BilingualText.ReadPairs(variable.Description?.Value);
        if (pairs is not { Count: > 0 })
            problems.Add(Problem($"${name} needs a description of two paragraphs, English and Japanese.", variable));
        return new OperationVariable(
            name,
            schema.Resolve(variable.Type)!,
            BilingualText.Join(pairs ?? []),
            variable.DefaultValue is { } value ? Printer.Print(value) : null)
        {
            IsEdition = variable.Directives.Any(directive => directive.Name.Value == Edition),
        };
    }

    JsonElement ReadExample(IReadOnlyList<OperationVariable> variables)
    {
        var file = Path.ChangeExtension(path, null) + OperationCatalogue.ExampleExtension;
        if (!File.Exists(file))
        {
            if (variables.FirstOrDefault(variable => variable.IsRequired) is { } required)
                problems.Add(Problem($"${required.Name} is required, so there must be an example: {Path.GetFileName(file)}."));
            return JsonElement.Parse("{}");
        }

        try
        {
            var example = JsonElement.Parse(File.ReadAllBytes(file), new JsonDocumentOptions { AllowDuplicateProperties = false });
            if (example.ValueKind != JsonValueKind.Object)
                problems.Add(Problem(file, 1, "The example must be an object of variables."));
            else
                CheckExample(file, example, variables);
            return example;
        }
        catch (JsonException malformed)
        {
            problems.Add(Problem(file, (int)(malformed.LineNumber ?? 0) + 1, "The example is not JSON."));
            return default;
        }
    }

    void CheckExample(string file, JsonElement example, IReadOnlyList<OperationVariable> variables)
    {
        foreach (var given in example.EnumerateObject())
        {
            if (variables.All(variable => variable.Name != given.Name))
                problems.Add(Problem(file, 1, $"The operation has no variable ${given.Name}."));
        }

        foreach (var variable in variables)
        {
            if (variable.IsRequired && !example.TryGetProperty(variable.Name, out _))
                problems.Add(Problem(file, 1, $"${variable.Name} is required and not in the example."));
        }
    }

    static string PascalCase(string kebab) => string.Concat(
        kebab.Split('-').Select(word => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(word)));

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex KebabCase();
}
