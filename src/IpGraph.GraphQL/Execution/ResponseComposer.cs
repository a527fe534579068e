using IpGraph.GraphQL.Errors;

namespace IpGraph.GraphQL.Execution;

/// <summary>Puts responses together: errors first, then data, then extensions.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Response-Format</remarks>
static class ResponseComposer
{
    public static ReadOnlySpan<byte> DataStart => "{\"data\":"u8;

    /// <summary>Begins a response that is expected to have no errors.</summary>
    public static ResponseWriter Begin(int lengthExpected = 4096, AnswerSize? size = null)
    {
        var output = new ResponseWriter(lengthExpected, size);
        output.WriteRaw(DataStart);
        return output;
    }

    /// <summary>Ends what <see cref="Begin"/> began; only if there are errors the data moves behind them.</summary>
    public static SingleResult End(
        ResponseWriter output,
        IReadOnlyList<GraphQLError> errors,
        ResponseExtensions extensions = default,
        string? dataVersion = null,
        RequestOutcome outcome = RequestOutcome.Executed)
    {
        output = MoveBehind(errors, output);
        extensions.Write(output, dataVersion);
        output.WriteRaw((byte)'}');
        return new SingleResult(output, outcome, CodesOf(errors)) { DataVersion = dataVersion };
    }

    /// <summary>The response to a request of which nothing was executed.</summary>
    public static SingleResult Refuse(
        IReadOnlyList<GraphQLError> errors,
        RequestOutcome outcome,
        ResponseExtensions extensions = default)
    {
        var output = new ResponseWriter(1024);
        output.WriteRaw("{\"errors\":"u8);
        ErrorWriter.Write(output, errors);
        extensions.Write(output, dataVersion: null);
        output.WriteRaw((byte)'}');
        return new SingleResult(output, outcome, CodesOf(errors));
    }

    public static ResponseWriter MoveBehind(IReadOnlyList<GraphQLError> errors, ResponseWriter output)
    {
        if (errors.Count == 0)
            return output;
        var ordered = new ResponseWriter(output.Position + 1024);
        ordered.WriteRaw("{\"errors\":"u8);
        ErrorWriter.Write(ordered, errors);
        ordered.WriteRaw((byte)',');
        ordered.WriteRaw(output.WrittenSpan[1..]);
        output.Dispose();
        return ordered;
    }

    public static IReadOnlyList<string> CodesOf(IReadOnlyList<GraphQLError> errors) =>
        errors.Count == 0 ? [] : [.. errors.Select(error => error.Code ?? "")];
}
