using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Validation.Rules;

/// <remarks>https://spec.graphql.org/September2025/#sec-All-Variable-Usages-Are-Allowed</remarks>
public sealed class VariablesMustFitTheirPlace(ValidationContext context) : Rule
{
    public override void LeaveOperation(OperationDefinitionSyntax operation)
    {
        var definitions = new Dictionary<string, VariableDefinitionSyntax>(StringComparer.Ordinal);
        foreach (var variable in operation.Variables)
            definitions[variable.Variable.Name.Value] = variable;
        foreach (var usage in context.Variables.Of(operation))
        {
            if (definitions.TryGetValue(usage.Variable.Name.Value, out var definition)
                && context.Schema.Resolve(definition.Type) is { } type
                && usage.Expected is { } expected)
            {
                Check(definition, type, usage, expected);
            }
        }
    }

    void Check(VariableDefinitionSyntax definition, TypeReference type, VariableUsage usage, TypeReference expected)
    {
        if (!IsVariableUsageAllowed(definition, type, usage, expected))
            context.Report(ValidationErrors.VariableUnfit(definition, usage.Variable, type, expected));
        if (usage.Owner is { IsOneOf: true } owner && !type.IsNonNull)
            context.Report(ValidationErrors.NullableVariableInOneOf(definition, usage.Variable, owner));
    }

    /// <remarks>https://spec.graphql.org/September2025/#IsVariableUsageAllowed()</remarks>
    bool IsVariableUsageAllowed(
        VariableDefinitionSyntax definition,
        TypeReference type,
        VariableUsage usage,
        TypeReference expected)
    {
        var hasValue = usage.HasDefault || definition.DefaultValue is not (null or NullValueSyntax);
        return context.Schema.IsSubType(hasValue && !type.IsNonNull ? expected.Nullable : expected, type);
    }
}
