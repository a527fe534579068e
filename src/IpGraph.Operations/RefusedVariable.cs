using System.Text.Json;
using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Execution;
using IpGraph.Operations.Catalogue;
using IpGraph.Operations.Schemas;

namespace IpGraph.Operations;

/// <summary>The answer where a variable has a value that cannot be taken. It names the variable, which is what the caller gave: the
/// engine names the argument, which may be called otherwise.</summary>
static class RefusedVariable
{
    /// <returns>Null where every number is within the bounds of the arguments that it is given to.</returns>
    public static SingleResult? OutOfBounds(CatalogueOperation operation, JsonElement variables)
    {
        if (variables.ValueKind != JsonValueKind.Object)
            return null;
        foreach (var variable in operation.Variables)
        {
            if (!variables.TryGetProperty(variable.Name, out var given) || given.ValueKind != JsonValueKind.Number || !given.TryGetInt32(out var number)
                || VariableBounds.Of(operation, variable) is not var (min, max) || (number >= min && !(number > max)))
            {
                continue;
            }

            return Of($"{variable.Name} is {number}; give a number from {min}{(max is { } most ? $" to {most}" : "")}.");
        }

        return null;
    }

    public static SingleResult Of(string message)
    {
        var output = new ResponseWriter(256);
        output.WriteRaw("{\"errors\":"u8);
        ErrorWriter.Write(output, [new GraphQLError(message) { Code = ErrorCodes.BadUserInput }]);
        output.WriteRaw((byte)'}');
        return new SingleResult(output, RequestOutcome.BadVariables, [ErrorCodes.BadUserInput]);
    }
}
