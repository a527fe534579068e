using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Validation.Rules;

/// <remarks>https://spec.graphql.org/September2025/#sec-Field-Selections</remarks>
public sealed class FieldsMustExist(ValidationContext context) : Rule
{
    const int TypesMax = 5;

    public override void EnterField(FieldSyntax field)
    {
        if (context.ParentType is not { } type || context.Field is not null)
            return;
        var possible = context.Options.Suggestions ? TypesWith(field.Name.Value, type) : [];
        context.Report(possible.Count > 0
            ? ValidationErrors.FieldOfPossibleType(field, type, possible)
            : ValidationErrors.NoSuchField(field, type, context.Suggest(field.Name.Value, FieldsOf(type))));
    }

    static IEnumerable<FieldDefinition> FieldsOf(TypeDefinition type) =>
        (type as FieldsTypeDefinition)?.Fields ?? DefinitionList<FieldDefinition>.Empty;

    /// <summary>Those types of an abstract type's values that do have the field, the widest first.</summary>
    IReadOnlyList<string> TypesWith(string field, TypeDefinition type)
    {
        if (!type.IsAbstract)
            return [];
        var objects = context.Schema.PossibleTypes(type).Where(possible => possible.Fields.Contains(field)).ToList();
        var interfaces = objects
            .SelectMany(possible => possible.Interfaces)
            .Where(implemented => implemented.Fields.Contains(field))
            .GroupBy(implemented => implemented.Name)
            .OrderByDescending(uses => uses.Count())
            .Select(uses => uses.Key);
        return [.. interfaces.Concat(objects.Select(possible => possible.Name)).Take(TypesMax)];
    }
}
