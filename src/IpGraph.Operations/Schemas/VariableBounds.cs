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
        var bounds = operation.Fields.SelectMany(field => Arguments(field, variable.Name))
            .Select(argument => argument.FindDirective(Directive)).OfType<DirectiveSyntax>().ToList();
        if (bounds.Count == 0)
            return;
        var (least, greatest) = variable.Type.Nullable switch
        {
            TypeReference.List => ("minItems", "maxItems"),
            TypeReference.Named { Type.Name: "Int" } => ("minimum", "maximum"),
            _ => ("minLength", "maxLength"),
        };
        schema[least] = bounds.Max(each => Number(each, "min") ?? 0);
        if (bounds.Min(each => Number(each, "max")) is { } max)
            schema[greatest] = max;
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
