using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Coercion;

/// <summary>Everything that can be wrong with the values of variables and arguments.</summary>
static class CoercionErrors
{
    const int PathLengthMax = 80;

    public static GraphQLError NotAnInputType(VariableDefinitionSyntax variable) =>
        Of(variable, $"The variable {NameOf(variable)} has a type that is not for input.", variable.Type);

    public static GraphQLError MissingVariable(VariableDefinitionSyntax variable, TypeReference type) =>
        Of(variable, $"The variable {NameOf(variable)} of type \"{type}\" must be given.");

    public static GraphQLError BadVariable(VariableDefinitionSyntax variable, ResponsePath? path, string problem) =>
        Of(variable, $"The variable {NameOf(variable)}{Place(path)} has a wrong value. {problem}");

    public static GraphQLError BadDefault(VariableDefinitionSyntax variable, string problem) =>
        Of(variable, $"The default of the variable {NameOf(variable)} is wrong. {problem}");

    public static GraphQLException TooManyValues(VariableDefinitionSyntax variable, int valuesMax) => new(Of(
        variable,
        $"The variables have more than {valuesMax} values, those within lists and objects counted, where {NameOf(variable)} "
            + $"goes on; {valuesMax} are allowed. Send fewer at once."));

    public static GraphQLException MissingArgument(InputValueDefinition argument, SyntaxElement place) =>
        Of(argument, $"The argument \"{argument.Name}\" of type \"{argument.Type}\" must be given.", place);

    public static GraphQLException BadArgument(InputValueDefinition argument, string problem, SyntaxElement place) =>
        Of(argument, $"The argument \"{argument.Name}\" has a wrong value. {problem}", place);

    static GraphQLError Of(VariableDefinitionSyntax variable, string message, SyntaxElement? place = null) =>
        At(message, place ?? variable) with { Extensions = ErrorExtensions.OfVariable(variable.Variable.Name.Value) };

    static GraphQLException Of(InputValueDefinition argument, string message, SyntaxElement place) =>
        new(At(message, place) with { Extensions = ErrorExtensions.OfArguments([argument.Name]) });

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
