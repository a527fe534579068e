using IpGraph.Operations.Catalogue;

namespace IpGraph.Http.Responses;

/// <summary>Tells people in a page why they are turned away. A host that has pages registers it as a service.</summary>
public interface IRefusalPage
{
    /// <param name="context">Who is answered; status, caching and when to try again are set.</param>
    /// <param name="status">The status of HTTP.</param>
    /// <param name="code">What went wrong, such as <c>OVERLOADED</c>.</param>
    /// <param name="detail">What is wrong and what to do.</param>
    Task SendAsync(HttpContext context, int status, string code, BilingualText detail);
}
