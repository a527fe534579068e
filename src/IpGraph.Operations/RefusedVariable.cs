using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Execution;

namespace IpGraph.Operations;

/// <summary>The answer where a variable has a value that the engine takes and the operation does not.</summary>
static class RefusedVariable
{
    /// <param name="variable">Its name.</param>
    /// <param name="message">What is wrong and what would be right, as a sentence.</param>
    public static SingleResult Of(string variable, string message)
    {
        var output = new ResponseWriter(256);
        output.WriteRaw("{\"errors\":"u8);
        ErrorWriter.Write(
            output, [new GraphQLError(message) { Code = ErrorCodes.BadUserInput, Extensions = ErrorExtensions.OfVariable(variable) }]);
        output.WriteRaw((byte)'}');
        return new SingleResult(output, RequestOutcome.BadVariables, [ErrorCodes.BadUserInput]);
    }
}
