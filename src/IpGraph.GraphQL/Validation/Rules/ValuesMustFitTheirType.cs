using IpGraph.GraphQL.Coercion;
using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Types;
using IpGraph.GraphQL.Types.Scalars;

namespace IpGraph.GraphQL.Validation.Rules;

/// <remarks>https://spec.graphql.org/September2025/#sec-Values-of-Correct-Type</remarks>
public sealed class ValuesMustFitTheirType(ValidationContext context) : Rule
{
    readonly InputProblems problems = new(context.Schema, context.Options.Suggestions);

    public override void EnterValue(ValueSyntax value, TypeReference? expected)
    {
        if (expected is not null)
            Check(value, expected);
    }

    void Check(ValueSyntax value, TypeReference expected)
    {
        if (value is NullValueSyntax && expected.IsNonNull)
            context.Report(ValidationErrors.NullForNonNull(value, expected));
        else if (value is not (NullValueSyntax or VariableSyntax))
            CheckGiven(value, expected.Nullable);
    }

    void CheckGiven(ValueSyntax value, TypeReference expected)
    {
        if (expected is TypeReference.List list)
        {
            foreach (var item in value is ListValueSyntax { Items: var items } ? items : [value])
                Check(item, list.Item);
        }
        else if (expected.Definition is InputObjectTypeDefinition type)
        {
            if (value is ObjectValueSyntax fields)
                CheckFields(fields, type);
            else
                context.Report(ValidationErrors.ValueUnfit(value, problems.NoObject(type)));
        }
        else
        {
            CheckLeaf(value, expected.Definition);
        }
    }

    void CheckFields(ObjectValueSyntax value, InputObjectTypeDefinition type)
    {
        var given = new Dictionary<string, ValueSyntax>(StringComparer.Ordinal);
        foreach (var field in value.Fields)
            given[field.Name.Value] = field.Value;
        foreach (var definition in type.Fields)
        {
            if (given.TryGetValue(definition.Name, out var fieldValue))
                Check(fieldValue, definition.Type);
            else if (definition.IsRequired)
                context.Report(ValidationErrors.InputFieldMissing(value, type, definition));
        }

        foreach (var field in value.Fields.Where(field => !type.Fields.Contains(field.Name.Value)))
            context.Report(ValidationErrors.NoSuchInputField(field, problems.NoSuchField(field.Name.Value, type)));

        if (type.IsOneOf)
            CheckOneOf(value, type);
    }

    /// <remarks>https://spec.graphql.org/September2025/#sec-OneOf-Input-Objects</remarks>
    void CheckOneOf(ObjectValueSyntax value, InputObjectTypeDefinition type)
    {
        var known = value.Fields.Where(field => type.Fields.Contains(field.Name.Value)).ToList();
        if (known is not [{ Value: not NullValueSyntax }])
            context.Report(ValidationErrors.NotExactlyOne(value, type));
    }

    void CheckLeaf(ValueSyntax value, TypeDefinition type)
    {
        if (type is EnumTypeDefinition choices)
        {
            var name = (value as EnumValueSyntax)?.Name ?? (value as StringValueSyntax)?.Value ?? "";
            if (value is not EnumValueSyntax || !choices.Values.Contains(name))
                context.Report(ProblemOf(value, name, choices));
        }
        else if (type is ScalarTypeDefinition scalar && ProblemOf(value, scalar.Scalar) is { } problem)
        {
            context.Report(ValidationErrors.ValueUnfit(value, type, problem));
        }
    }

    GraphQLError ProblemOf(ValueSyntax value, string name, EnumTypeDefinition choices) =>
        context.Options.Suggestions && value is StringValueSyntax quoted && choices.Values.Contains(name)
            ? ValidationErrors.QuotedEnumValue(quoted, choices)
            : ValidationErrors.ValueUnfit(value, problems.NoSuchValue(name, choices));

    /// <summary>What variables bring into a literal is only known when it is executed.</summary>
    static string? ProblemOf(ValueSyntax value, Scalar scalar) =>
        scalar.ParseLiteral(LiteralValues.Substitute(value, VariableValues.None)).Problem;
}
