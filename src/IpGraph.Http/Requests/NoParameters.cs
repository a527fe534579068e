using IpGraph.Http.Responses;
using IpGraph.Operations.Inputs;

namespace IpGraph.Http.Requests;

/// <summary>An address that takes no parameters refuses them, so that nobody takes the whole for the part that was meant.</summary>
public static class NoParameters
{
    /// <summary>Has an endpoint answer only where the address has no parameter; else the first one is named, with 400.</summary>
    public static RequestDelegate Before(RequestDelegate endpoint) => context =>
        context.Request.Query.Keys.FirstOrDefault() is { } name
            ? Problem.BadInput([VariableProblem.NoneAt(name)]).SendAsync(context)
            : endpoint(context);
}
