using IpGraph.GraphQL.Errors;

namespace IpGraph.GraphQL.Execution;

/// <summary>Writes errors in the form that clients read.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Errors.Error-Result-Format</remarks>
public static class ErrorWriter
{
    /// <summary>Writes a JSON list of errors.</summary>
    public static void Write(ResponseWriter output, IReadOnlyList<GraphQLError> errors)
    {
        output.WriteRaw((byte)'[');
        for (var i = 0; i < errors.Count; i++)
        {
            if (i > 0)
                output.WriteRaw((byte)',');
            Write(output, errors[i]);
        }

        output.WriteRaw((byte)']');
    }

    static void Write(ResponseWriter output, GraphQLError error)
    {
        output.WriteRaw("{\"message\":"u8);
        output.WriteString(error.Message);
        WriteLocations(output, error.Locations);
        if (error.Path is not null)
        {
            output.WriteRaw(",\"path\":"u8);
            WritePath(output, error.Path);
        }

        WriteExtensions(output, error);
        output.WriteRaw((byte)'}');
    }

    internal static void WritePath(ResponseWriter output, ResponsePath? path) =>
        JsonValue.Write(output, path?.ToList() ?? []);

    static void WriteLocations(ResponseWriter output, IReadOnlyList<SourceLocation> locations)
    {
        if (locations.Count == 0)
            return;
        output.WriteRaw(",\"locations\":["u8);
        for (var i = 0; i < locations.Count; i++)
        {
            output.WriteRaw(i == 0 ? "{\"line\":"u8 : ",{\"line\":"u8);
            output.WriteInteger(locations[i].Line);
            output.WriteRaw(",\"column\":"u8);
            output.WriteInteger(locations[i].Column);
            output.WriteRaw((byte)'}');
        }

        output.WriteRaw((byte)']');
    }

    static void WriteExtensions(ResponseWriter output, GraphQLError error)
    {
        if (error.Code is null && error.Extensions is null)
            return;
        var extensions = new OrderedDictionary<string, object?>();
        if (error.Code is not null)
            extensions["code"] = error.Code;
        foreach (var (name, value) in error.Extensions ?? new Dictionary<string, object?>())
            extensions[name] = value;
        output.WriteRaw(",\"extensions\":"u8);
        JsonValue.Write(output, extensions);
    }
}
