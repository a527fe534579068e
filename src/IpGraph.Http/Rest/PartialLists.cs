using System.Text.Json;
using IpGraph.Operations.Tables;

namespace IpGraph.Http.Rest;

/// <summary>Tells clients in a header of which lists an answer holds a part.</summary>
public static class PartialLists
{
    /// <param name="response">Nothing of it was sent yet.</param>
    /// <param name="tables">Of the operation that is answered.</param>
    /// <param name="data">The object <c>data</c> of the answer.</param>
    public static void Tell(HttpResponse response, IReadOnlyList<TableShape> tables, JsonElement data)
    {
        if (string.Join(", ", PartialList.In(tables, data)) is { Length: > 0 } shortened)
            response.Headers[PartialList.Header] = shortened;
    }
}
