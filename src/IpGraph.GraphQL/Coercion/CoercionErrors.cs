using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Coercion;

/// <summary>Everything that can be wrong with the values of variables and arguments.</summary>
static class CoercionErrors
{
    const int PathLengthMax = 80;

    public static GraphQLError NotAnInputType(VariableDefinitionSyntax variable) =>
        At($"The variable {NameOf(variable)} has a type that is not for input.", variable.Type);

    public static GraphQLError MissingVariable(VariableDefinitionSyntax variable, TypeReference type) =>
        At($"The variable {NameOf(variable)} of type \"{type}\" must be given.", variable);

    public static GraphQLError BadVariable(VariableDefinitionSyntax variable, ResponsePath? path, string problem) =>
        At($"The variable {NameOf(variable)}{Place(path)} has a wrong value. {problem}", variable);

    public static GraphQLError BadDefault(VariableDefinitionSyntax variable, string problem) =>
        At($"The default of the variable {NameOf(variable)} is wrong. {problem}", variable);

    public static GraphQLException TooManyValues(VariableDefinitionSyntax variable, int valuesMax) => new(At(
        $"The variables have more than {valuesMax} values, those within lists and objects counted, where {NameOf(variable)} "
            + $"goes on; {valuesMax} are allowed. Send fewer at once.",
        variable));

    public static GraphQLException MissingArgument(InputValueDefinition argument, SyntaxElement place) =>
        new(At($"The argument \"{argument.Name}\" of type \"{argument.Type}\" must be given.", place));

    public static GraphQLException BadArgument(InputValueDefinition argument, string problem, SyntaxElement place) =>
        new(At($"The argument \"{argument.Name}\" has a wrong value. {problem}", place));

    static GraphQLError At(string message, SyntaxElement place) => new(message)
    {
        Code = ErrorCodes.BadUserInput,
        Locations = place.Location is { } location ? [location] : [],
    };

    static string NameOf(VariableDefinitionSyntax variable) => $"\"${variable.Variable.Name.Value}\"";

    /// <summary>The end of the path, which says most, if the whole would be too long.</summary>
    static string Place(ResponsePath? path)
    {
        var text = path?.ToString();
        return text switch
        {
            null => "",
            { Length: > PathLengthMax } => $" at \"…{text[^PathLengthMax..]}\"",
            _ => $" at \"{text}\"",
        };
    }
}
