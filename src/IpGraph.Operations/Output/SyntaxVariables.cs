using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.Operations.Output;

/// <summary>Which variables a value of a document is made of.</summary>
static class SyntaxVariables
{
    /// <returns>Each as often as it stands there, in order.</returns>
    public static IEnumerable<string> In(ValueSyntax value) => value switch
    {
        VariableSyntax variable => [variable.Name.Value],
        ListValueSyntax list => list.Items.SelectMany(In),
        ObjectValueSyntax map => map.Fields.SelectMany(field => In(field.Value)),
        _ => [],
    };
}
