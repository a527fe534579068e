using IpGraph.GraphQL.Coercion;
using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Planning;

/// <summary>The arguments of a planned field: coerced once where they are constant, and per request where
/// not.</summary>
static class ArgumentCoercion
{
    static readonly Dictionary<string, object?> Empty = [];

    public static IReadOnlyDictionary<string, object?> None(VariableValues variables) => Empty;

    public static Func<VariableValues, IReadOnlyDictionary<string, object?>> For(
        FieldDefinition definition,
        FieldSyntax syntax) => definition.Arguments.Count == 0 ? None
        : UsesVariables(syntax) ? ForEachRequest(definition, syntax)
        : Once(definition, syntax);

    static Func<VariableValues, IReadOnlyDictionary<string, object?>> ForEachRequest(
        FieldDefinition definition,
        FieldSyntax syntax) =>
        variables => ArgumentValues.CoerceArgumentValues(definition, syntax, variables);

    static Func<VariableValues, IReadOnlyDictionary<string, object?>> Once(FieldDefinition definition, FieldSyntax syntax)
    {
        var constant = new Lazy<IReadOnlyDictionary<string, object?>>(
            () => ArgumentValues.CoerceArgumentValues(definition, syntax, VariableValues.None));
        return _ => constant.Value;
    }

    public static bool UsesVariables(FieldSyntax syntax) =>
        syntax.Arguments.Count > 0 && syntax.Arguments.Any(argument => UsesVariables(argument.Value));

    static bool UsesVariables(ValueSyntax value) => value switch
    {
        VariableSyntax => true,
        ListValueSyntax list => list.Items.Any(UsesVariables),
        ObjectValueSyntax composite => composite.Fields.Any(member => UsesVariables(member.Value)),
        _ => false,
    };
}
