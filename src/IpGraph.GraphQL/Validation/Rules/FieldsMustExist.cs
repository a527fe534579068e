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
        if (LeadsHere(field, type))
            return ValidationErrors.FieldLeadsHere(field, type);
        var similar = context.Suggest(name, FieldsOf(type));
        return similar is [var nearest, ..] && Suggestions.IsSlip(name, nearest)
            ? ValidationErrors.NoSuchField(field, type, similar)
            : Deeper(field, type) ?? ValidationErrors.NoSuchField(field, type, similar);
    }

    /// <summary>Whether elsewhere the field leads to the type at which it was asked for, as the nodes of a connection do.</summary>
    bool LeadsHere(FieldSyntax field, TypeDefinition type) =>
        field.SelectionSet is not null
        && context.Schema.Types.Any(other => FieldsOf(other).Any(known =>
            known.Name == field.Name.Value && known.Arguments.Count == 0 && known.Type.Definition == type));

    /// <summary>What stands one level deeper, letter for letter; that is rather meant than what is only like it.</summary>
    GraphQLError? Deeper(FieldSyntax field, TypeDefinition type)
    {
        var name = field.Name.Value;
        if (StepsTo(type, below => FieldsOf(below).Any(known => known.Name == name)) is { Count: > 0 } steps)
            return ValidationErrors.FieldIsDeeper(field, type, [.. steps.Select(step => step.Name)]);
        return StepsTo(type, below => TypesWith(name, below).Count > 0) is [var first, ..]
            ? ValidationErrors.FieldOfPossibleTypeIsDeeper(field, type, first, TypesWith(name, first.Type.Definition))
            : null;
    }

    /// <summary>The fields of a type that lead on without an argument, lists first: of a connection its nodes, of an edge its
    /// node.</summary>
    static IReadOnlyList<FieldDefinition> StepsTo(TypeDefinition type, Func<TypeDefinition, bool> isWanted) =>
    [
        .. FieldsOf(type)
            .Where(step => step.Arguments.Count == 0 && isWanted(step.Type.Definition))
            .OrderBy(step => step.Type.Nullable is TypeReference.List ? 0 : 1)
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
