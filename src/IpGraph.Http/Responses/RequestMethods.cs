namespace IpGraph.Http.Responses;

/// <summary>Which requests are answered where an address can only be read; the others are refused.</summary>
public static class RequestMethods
{
    /// <summary>Whether it only reads: GET, or HEAD for what GET would tell without its body.</summary>
    public static bool IsReading(this HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
}
