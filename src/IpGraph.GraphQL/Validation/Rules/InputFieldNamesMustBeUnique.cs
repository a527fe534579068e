using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Validation.Rules;

/// <remarks>https://spec.graphql.org/September2025/#sec-Input-Object-Field-Uniqueness</remarks>
public sealed class InputFieldNamesMustBeUnique(ValidationContext context) : Rule
{
    public override void EnterValue(ValueSyntax value, TypeReference? expected) => Check(value);

    void Check(ValueSyntax value)
    {
        if (value is ListValueSyntax list)
        {
            foreach (var item in list.Items)
                Check(item);
        }
        else if (value is ObjectValueSyntax fields)
        {
            Check(fields);
        }
    }

    void Check(ObjectValueSyntax value)
    {
        var taken = new Dictionary<string, NameSyntax>(StringComparer.Ordinal);
        foreach (var field in value.Fields)
        {
            if (!taken.TryAdd(field.Name.Value, field.Name))
                context.Report(ValidationErrors.InputFieldNameTaken(taken[field.Name.Value], field.Name));
            Check(field.Value);
        }
    }
}
