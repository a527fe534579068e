using System.Globalization;
using System.Text.Json.Nodes;
using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Types;
using IpGraph.Operations.Catalogue;
using IpGraph.Operations.Output;

namespace IpGraph.Operations.Schemas;

/// <summary>What a variable may be, as the directive <c>@bounds</c> says it of the arguments that it is given to.</summary>
static class VariableBounds
{
    const string Directive = "bounds";

    /// <summary>Adds to the schema of a variable of which numbers, of how many items or characters it is.</summary>
    public static void Write(CatalogueOperation operation, OperationVariable variable, JsonObject schema)
    {
        if (Of(operation, variable) is not var (min, max))
            return;
        var (least, greatest) = variable.Type.Nullable switch
        {
            TypeReference.List => ("minItems", "maxItems"),
            TypeReference.Named { Type.Name: "Int" } => ("minimum", "maximum"),
            _ => ("minLength", "maxLength"),
        };
        schema[least] = min;
        if (max is { } most)
            schema[greatest] = most;
    }

    /// <summary>The least and the greatest that all arguments take that the variable is given to; null where none says it.</summary>
    public static (int Min, int? Max)? Of(CatalogueOperation operation, OperationVariable variable)
    {
        var bounds = operation.Fields.SelectMany(field => Arguments(field, variable.Name))
            .Select(argument => argument.FindDirective(Directive)).OfType<DirectiveSyntax>().ToList();
        return bounds.Count == 0 ? null : (bounds.Max(each => Number(each, "min") ?? 0), bounds.Min(each => Number(each, "max")));
    }

    static IEnumerable<InputValueDefinition> Arguments(OutputField field, string variable) =>
        field.Syntax.Arguments.Where(argument => argument.Value is VariableSyntax given && given.Name.Value == variable)
            .Select(argument => field.Definition.Arguments[argument.Name.Value])
            .Concat(field.Fields.SelectMany(inner => Arguments(inner, variable)));

    static int? Number(DirectiveSyntax bounds, string name) =>
        bounds.Arguments.FirstOrDefault(argument => argument.Name.Value == name)?.Value is IntValueSyntax number
            ? int.Parse(number.Text, CultureInfo.InvariantCulture)
            : null;
}
