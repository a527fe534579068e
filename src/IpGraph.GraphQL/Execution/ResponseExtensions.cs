namespace IpGraph.GraphQL.Execution;

/// <summary>What a response tells beside its data, where the client asked for it.</summary>
/// <param name="Cost">How many nodes the operation may be expected to visit; null where it is not asked for.</param>
/// <param name="ReportsVersion">Whether the version of the data is told.</param>
readonly record struct ResponseExtensions(double? Cost, bool ReportsVersion)
{
    public bool IsEmpty => Cost is null && !ReportsVersion;

    /// <param name="dataVersion">Null where there is none; then it is null in the response, too.</param>
    public void Write(ResponseWriter output, string? dataVersion)
    {
        if (IsEmpty)
            return;
        output.WriteRaw(",\"extensions\":{"u8);
        if (Cost is { } nodes)
        {
            output.WriteRaw("\"cost\":{\"expectedNodes\":"u8);
            output.WriteDouble(nodes);
            output.WriteRaw((byte)'}');
        }

        if (ReportsVersion)
        {
            output.WriteRaw(Cost is null ? "\"dataset\":{\"version\":"u8 : ",\"dataset\":{\"version\":"u8);
            if (dataVersion is null)
                output.WriteNull();
            else
                output.WriteString(dataVersion);
            output.WriteRaw((byte)'}');
        }

        output.WriteRaw((byte)'}');
    }
}
