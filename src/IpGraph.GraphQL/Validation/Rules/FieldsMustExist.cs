using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Validation.Rules;

/// <remarks>https://spec.graphql.org/September2025/#sec-Field-Selections</remarks>
public sealed class FieldsMustExist(ValidationContext context) : Rule
{
    const int TypesMax = 5;
    const int StepsMax = 2;

    public override void EnterField(FieldSyntax field)
    {
        if (context.ParentType is not { } type || context.Field is not null)
            return;
        context.Report(Problem(field, type));
    }

    GraphQLError Problem(FieldSyntax field, TypeDefinition type)
    {
        var name = field.Name.Value;
        if (!context.Options.Suggestions)
            return ValidationErrors.NoSuchField(field, type, []);
        if (TypesWith(name, type) is { Count: > 0 } possible)
            return ValidationErrors.FieldOfPossibleType(field, type, possible);
        if (context.Suggest(name, FieldsOf(type)) is { Count: > 0 } similar)
            return ValidationErrors.NoSuchField(field, type, similar);
        return FieldsWith(name, type) is { Count: > 0 } deeper
            ? ValidationErrors.FieldIsDeeper(field, type, deeper)
            : ValidationErrors.NoSuchField(field, type, []);
    }

    /// <summary>The fields of a type that lead to the field without an argument, lists first: of a connection its nodes, of an
    /// edge its node.</summary>
    static IReadOnlyList<string> FieldsWith(string name, TypeDefinition type) =>
    [
        .. FieldsOf(type)
            .Where(step => step.Arguments.Count == 0 && FieldsOf(step.Type.Definition).Any(field => field.Name == name))
            .OrderBy(step => step.Type.Nullable is TypeReference.List ? 0 : 1)
            .Select(step => step.Name)
            .Take(StepsMax),
    ];

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
