using IpGraph.GraphQL.Coercion;
using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Validation.Rules;

/// <remarks>https://spec.graphql.org/September2025/#sec-Values-of-Correct-Type</remarks>
public sealed class ValuesMustFitTheirType(ValidationContext context) : Rule
{
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
                context.Report(ValidationErrors.NotAnInputObject(value, type));
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
        {
            var suggestions = context.Suggest(field.Name.Value, type.Fields);
            context.Report(ValidationErrors.NoSuchInputField(field, type, suggestions));
        }

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
                context.Report(ValidationErrors.NoSuchEnumValue(value, choices, context.Suggest(name, choices.Values)));
        }
        else if (type is ScalarTypeDefinition scalar && ProblemOf(value, scalar.Scalar) is { } problem)
        {
            context.Report(ValidationErrors.ValueUnfit(value, type, problem));
        }
    }

    /// <summary>What variables bring into a literal is only known when it is executed.</summary>
    static string? ProblemOf(ValueSyntax value, Scalar scalar) =>
        scalar.ParseLiteral(LiteralValues.Substitute(value, VariableValues.None)).Problem;
}
